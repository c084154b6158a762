"""What is true and allowed: goals, methods, checks, days and consent of one pair, as plain values.

Standard library only. Read `journey` first: everything a pair has written folds into one `Journey`.
"""
