"""Short texts for values that contain no others."""

import sys

from medic_capture import redaction, shapes
from medic_capture.shapes import is_a

_SHOWN = 201
_WINDOW = 512
_LONGEST_INTEGER = 640
_LIBRARY = {
    "datetime": ("date", "datetime", "time", "timedelta"),
    "decimal": ("Decimal",),
    "fractions": ("Fraction",),
    "uuid": ("UUID",),
    "pathlib": ("PosixPath", "WindowsPath", "PurePosixPath", "PureWindowsPath"),
}


def leaf(value):
    """The value's text; None where it is a container or an object that only its own code could show."""
    if _is_enumeration(value):
        return _enumeration(value)
    for kinds, show in _LEAVES:
        if is_a(value, kinds):
            return show(value)
    return _library(value)


def _string(value):
    start = str.__getitem__(value, slice(0, _WINDOW))
    return redaction.REDACTED if redaction.secret_value(start) else repr(start[:_SHOWN])


def _bytes(value):
    kind = bytes if is_a(value, bytes) else bytearray
    start = bytes(kind.__getitem__(value, slice(0, _WINDOW)))
    if redaction.secret_value(start.decode("latin-1")):
        return redaction.REDACTED
    shown = repr(start[:_SHOWN])
    return shown if kind is bytes else "bytearray(" + shown + ")"


def _integer(value):
    bits = int.bit_length(value)
    return int.__repr__(value) if bits <= _LONGEST_INTEGER else "<integer of %d bits>" % bits


def _slice(value):
    return "slice(%s)" % ", ".join(_inner(part) for part in (value.start, value.stop, value.step))


def _exception(value):
    arguments = shapes.member(BaseException, "args", value) or ()
    return shapes.name_of(type(value)) + "(" + ", ".join(_inner(item) for item in arguments[:5]) + ")"


def _inner(value):
    """A value within a leaf: containers are only hinted at."""
    if is_a(value, BaseException):
        return shapes.name_of(type(value)) + "(...)"
    return leaf(value) or "<" + shapes.full_name(type(value)) + " object>"


def _code_name(function):
    return function.__qualname__.replace("<locals>.", "")


def _method(value):
    function = value.__func__
    name = _code_name(function) if type(function) is shapes.FUNCTION else "?"
    return "<bound method %s of %s>" % (name, shapes.full_name(type(value.__self__)))


def _module(value):
    name = dict.get(shapes.own_dict(value), "__name__")
    return "<module %s>" % (name if type(name) is str else "?")


def _is_enumeration(value):
    enum = sys.modules.get("enum")
    base = dict.get(shapes.own_dict(enum), "Enum") if enum else None
    return base is not None and any(kind is base for kind in shapes.bases(type(value)))


def _enumeration(value):
    """<Color.RED: 1>, from the fields that the module enum stores in each member."""
    stored = shapes.own_dict(value)
    name = dict.get(stored, "_name_")
    held = dict.get(stored, "_value_")
    shown = "" if _is_enumeration(held) else ": " + _inner(held)
    return "<%s.%s%s>" % (shapes.name_of(type(value)), name if type(name) is str else "?", shown)


def _library(value):
    """The repr of library types that is known to run no code of the program."""
    kind = type(value)
    module = shapes.module_of(kind).partition(".")[0]
    name = shapes.name_of(kind)
    home = sys.modules.get(module)
    if name not in _LIBRARY.get(module, ()) or dict.get(shapes.own_dict(home), name) is not kind:
        return None
    zone = shapes.member(kind, "tzinfo", value) if module == "datetime" else None
    return repr(value) if zone is None or type(zone) is home.timezone else None


_LEAVES = (
    ((type(None), type(Ellipsis), type(NotImplemented), bool), repr),
    (int, _integer),
    (float, float.__repr__),
    (complex, complex.__repr__),
    (str, _string),
    ((bytes, bytearray), _bytes),
    (range, range.__repr__),
    (slice, _slice),
    (BaseException, _exception),
    (shapes.FUNCTION, lambda value: "<function " + _code_name(value) + ">"),
    (shapes.METHOD, _method),
    (shapes.BUILTIN, lambda value: "<built-in function " + value.__name__ + ">"),
    (type, lambda value: "<class '" + shapes.full_name(value) + "'>"),
    (shapes.MODULE, _module),
)
