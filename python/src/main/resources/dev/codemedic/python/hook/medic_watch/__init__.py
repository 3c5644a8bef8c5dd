"""Writes down how a few functions behave in one run: what each call was given, gave back and changed.

The rules of medic_capture hold here as well: no code of the program is called to look at its values, nothing but
built-in modules is imported, everything is bounded. Loaded only where MEDIC_WATCH names a folder, which is never the
case when a user runs a program (docs/behaviour.md).
"""
