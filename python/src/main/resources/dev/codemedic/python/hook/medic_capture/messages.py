"""What follows the type in the last line of a printed traceback, secrets removed."""

import builtins

from medic_capture import redaction, shapes, texts
from medic_capture.shapes import is_a

LIMIT = 4000
_GROUP = getattr(builtins, "BaseExceptionGroup", ())


def message_of(error, sources):
    """The exception's message; where only the program's own code knows it, its arguments instead."""
    arguments = shapes.member(BaseException, "args", error) or ()
    if is_a(error, SyntaxError):
        said = shapes.member(SyntaxError, "msg", error)
        message = said if type(said) is str else texts.text_of(said)
    elif _may_be_asked(error, sources):
        message = str(error)
    elif len(arguments) == 1 and type(arguments[0]) is str:
        message = arguments[0]
    else:
        message = texts.text_of(arguments[0] if len(arguments) == 1 else arguments, LIMIT) if arguments else ""
    return texts.cut(redaction.without_secrets(message[: LIMIT + 1]), LIMIT)


def _may_be_asked(error, sources):
    """Whether str(error) runs no code of the program."""
    shown = shapes.lookup(type(error), "__str__")
    held = [shapes.member(BaseException, "args", error), shapes.member(OSError, "filename", error)]
    if type(shown) is shapes.FUNCTION:
        _, project = sources.place(shown.__code__.co_filename)
        held += [item for _, item in shapes.attributes(error)]
        return not project and shown.__module__ != "__main__" and _plain(held, 4)
    if is_a(error, _GROUP):
        return shown is shapes.namespace(_GROUP).get("__str__")
    return type(shown) is shapes.SLOT and _plain(held, 4)


def _plain(value, depth):
    """Whether a value and all it contains are of built-in types, whose texts are known."""
    kind = type(value)
    if kind is int:
        return value.bit_length() < 4096
    if kind in (type(None), str, bytes, bool, float):
        return True
    if kind not in (tuple, list, dict) or depth == 0 or len(value) > 100:
        return False
    return all(_plain(item, depth - 1) for item in (value.items() if kind is dict else value))
