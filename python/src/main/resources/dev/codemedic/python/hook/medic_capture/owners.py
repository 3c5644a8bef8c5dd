"""Finds the object that lacks an attribute.

Python 3.10 stores it in the exception. Before that the message gives its type or name, and an object of that
type is looked for in what the failing frame can reach.
"""

import sys

from medic_capture import scopes, shapes
from medic_capture.shapes import is_a


def owner_of(error, message, traceback):
    """A pair of whether the object was found, and the object."""
    owner = shapes.member(AttributeError, "obj", error)
    if owner is not None or message.startswith("'NoneType' object"):
        return True, owner
    if traceback is None or "'" not in message:
        return False, None
    wanted = message.split("'")[1]
    if message.startswith("module '"):
        module = sys.modules.get(wanted)
        return module is not None, module
    if message.startswith("type object '"):
        return _first(traceback, lambda value: is_a(value, type) and shapes.name_of(value) == wanted)
    if message.startswith("'%s' object has no attribute" % wanted):
        return _first(traceback, lambda value: shapes.name_of(type(value)) == wanted)
    return False, None


def _first(traceback, suits):
    for value in _within_reach(traceback.tb_frame):
        if suits(value):
            return True, value
    return False, None


def _within_reach(frame):
    """What the frame's variables hold, then one attribute further, then what the module holds."""
    known = scopes.variables(frame)
    yield from known.values()
    for value in known.values():
        for _, item in shapes.attributes(value):
            yield item
    yield from list(dict.values(frame.f_globals))
