"""What a call with wrong arguments wanted to call: its name, its signature and where it is defined."""

from medic_capture import scopes, shapes, texts
from medic_capture.shapes import is_a
from medic_capture.sources import identifiers

_VARARGS = 0x04
_KEYWORDS = 0x08


def facts_of(error, message, traceback, sources):
    """The facts callee, signature and definition, where the message speaks of a call."""
    called, parentheses, _ = message.partition("()")
    path = called.split(".")
    if not parentheses or traceback is None or not all(_is_name(part) for part in path):
        return {}
    frame = traceback.tb_frame
    function = _find(path, frame, identifiers(sources.failing_line(traceback)))
    if function is None:
        return {"callee": [called]}
    if type(function) is shapes.BUILTIN:
        shown = function.__text_signature__
        return {"callee": [called], "signature": [shown] if type(shown) is str else []}
    code = function.__code__
    return {
        "callee": [_name(function)],
        "signature": [signature(function)],
        "definition": [sources.place(code.co_filename)[0], str(code.co_firstlineno)],
    }


def _is_name(part):
    return part.isidentifier() or part in ("<locals>", "<lambda>")


def _name(function):
    module = function.__module__
    name = function.__qualname__
    return module + "." + name if type(module) is str and module not in ("", "__main__") else name


def _find(path, frame, mentioned):
    """The function that the message names, among all that the frame can reach; None where it is not certain."""
    found = []
    for function in _functions(path[-1], frame, mentioned):
        plain = type(function) is shapes.FUNCTION
        if len(path) > 1 and plain and function.__qualname__ != ".".join(path):
            continue
        if not any(function is other for other in found):
            found.append(function)
    return found[0] if len(found) == 1 else None


def _functions(name, frame, mentioned):
    """Functions of that name: variables, then methods of the objects and classes in reach."""
    reach = [value for known, value in (scopes.find(frame, word) for word in mentioned) if known]
    reach += list(scopes.variables(frame).values())
    for value in reach:
        function = scopes.plain_function(value)
        if function is not None and function.__code__.co_name == name:
            yield function
        elif type(value) is shapes.BUILTIN and value.__name__ == name:
            yield value
    for value in reach + [item for each in reach for _, item in shapes.attributes(each)]:
        kind = value if is_a(value, type) else type(value)
        function = scopes.plain_function(shapes.lookup(kind, name))
        if function is not None:
            yield function
    for value in reach:
        if is_a(value, shapes.MODULE):
            function = scopes.plain_function(dict.get(shapes.own_dict(value), name))
            if function is not None:
                yield function


def signature(function):
    """The parameters as they would be declared, defaults included: (self, items, *, tax=0.2)"""
    code = function.__code__
    names = list(code.co_varnames)
    positional = names[: code.co_argcount]
    keywords = names[code.co_argcount : code.co_argcount + code.co_kwonlyargcount]
    rest = iter(names[code.co_argcount + code.co_kwonlyargcount :])
    defaults = function.__defaults__ or ()
    shown = positional[: len(positional) - len(defaults)]
    for name, default in zip(positional[len(shown) :], defaults):
        shown.append(name + "=" + texts.text_of(default, 60))
    only = getattr(code, "co_posonlyargcount", 0)
    if only:
        shown.insert(only, "/")
    if code.co_flags & _VARARGS:
        shown.append("*" + next(rest))
    elif keywords:
        shown.append("*")
    given = function.__kwdefaults__ or {}
    shown += [name + "=" + texts.text_of(given[name], 60) if name in given else name for name in keywords]
    if code.co_flags & _KEYWORDS:
        shown.append("**" + next(rest))
    return "(" + ", ".join(shown) + ")"
