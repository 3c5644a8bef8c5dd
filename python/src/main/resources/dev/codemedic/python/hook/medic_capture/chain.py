"""An exception and what led to it, outermost first."""

import builtins

from medic_capture import facts, frames, messages, shapes, syntax
from medic_capture.shapes import is_a

LENGTH = 20
_GROUP = getattr(builtins, "BaseExceptionGroup", ())


def chain_of(error, traceback, sources):
    """What ended the program, then its causes, as the printed traceback would show them."""
    found = []
    seen = []
    link = "raised"
    while error is not None and len(found) < LENGTH and not any(other is error for other in seen):
        seen.append(error)
        own = shapes.member(BaseException, "__traceback__", error) or (None if found else traceback)
        found.append(_thrown(error, own, link, sources))
        link, error = _next(error)
    return found


def _thrown(error, traceback, link, sources):
    kind = type(error)
    return {
        "type": shapes.qualified(kind),
        "module": shapes.module_of(kind),
        "message": _attempt("", messages.message_of, error, sources),
        "link": link,
        "facts": _attempt({}, facts.facts_of, error, traceback, sources),
        "frames": _attempt([], syntax.broken_places, error, traceback, sources)
        + frames.frames_of(traceback, sources),
    }


def _attempt(otherwise, make, *given):
    """A part that cannot be made must not cost the whole."""
    try:
        return make(*given)
    except Exception:
        return otherwise


def _next(error):
    """The next exception to show: of a group its first leaf, else the cause, else what was being handled."""
    if is_a(error, _GROUP):
        return "cause", _first_leaf(error)
    cause = shapes.member(BaseException, "__cause__", error)
    if cause is not None:
        return "cause", cause
    if shapes.member(BaseException, "__suppress_context__", error):
        return "context", None
    return "context", shapes.member(BaseException, "__context__", error)


def _first_leaf(error):
    """The first exception in a group (Python 3.11) that is no group itself."""
    for _ in range(LENGTH):
        if not is_a(error, _GROUP):
            return error
        error = shapes.member(_GROUP, "exceptions", error)[0]
    return None
