"""The desk: the therapist's own app, beside the room and never inside it.

It sees every journey of a journal by code name, keeps private notes, and lets one journey at a time into the room.
It has a process and a port of its own. What a person does here is read and checked like any message.
"""
