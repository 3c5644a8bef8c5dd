"""Elements and sizes of built-in containers and of all that is derived from them, by the built-in methods."""

import sys
from itertools import islice

from medic_capture.shapes import is_a

DEQUE = getattr(sys.modules.get("_collections"), "deque", tuple)
CONTAINERS = (dict, list, tuple, set, frozenset, DEQUE)
_SIZED = (str, bytes, bytearray, list, tuple, set, frozenset, DEQUE, dict)
_HEAD = 20


def head(value, count=_HEAD):
    """The first elements of a container; pairs for a mapping."""
    for kind in (list, tuple, set, frozenset, DEQUE):
        if is_a(value, kind):
            return _taken(kind.__iter__(value), count)
    return _taken(iter(dict.items(value)), count)


def _taken(iterator, count):
    found = []
    try:
        found.extend(islice(iterator, count))
    except RuntimeError:
        # Another thread changes it meanwhile: what was seen so far will do.
        pass
    return found


def size_of(value):
    """The number of elements, entries or characters; None where there is no such thing."""
    for kind in _SIZED:
        if is_a(value, kind):
            return kind.__len__(value)
    if type(value) is range:
        try:
            return len(value)
        except OverflowError:
            pass
    return None
