"""Copies that leave the workbook: the letter of a session, paper to write on, and all that a pair has written."""
