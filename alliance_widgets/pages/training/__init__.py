"""Training: an app for practising with made-up people, in a process and a folder of its own.

It opens training copies only; a file with real people in it is refused.
"""
