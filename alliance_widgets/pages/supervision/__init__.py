"""Supervision: a therapist asks, a supervisor looks at what was shown, and one next step is agreed.

An app of its own over a file of its own. It never opens a journal; what it can show is what a therapist has put in.
"""
