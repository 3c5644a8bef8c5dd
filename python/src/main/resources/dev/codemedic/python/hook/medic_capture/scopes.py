"""What a frame's code can see: its variables, its module, the class that it belongs to."""

from medic_capture import shapes
from medic_capture.shapes import is_a


def variables(frame):
    """The frame's variables by name."""
    held = frame.f_locals
    if is_a(held, dict):
        return dict(dict.items(held))
    # Python 3.13 gives a view of a function's variables; a metaclass may give a class body anything.
    view = shapes.name_of(type(held)) == "FrameLocalsProxy" and not shapes.is_heap(type(held))
    return dict(held) if view else {}


def find(frame, name):
    """What a name means in a frame, as a pair of whether it is known and its value."""
    for scope in (variables(frame), frame.f_globals, frame.f_builtins):
        if name in scope:
            return True, dict.get(scope, name)
    return False, None


def module_name(frame):
    """The module that a frame's code belongs to; for the main program what it would be imported as."""
    known = frame.f_globals
    name = dict.get(known, "__name__")
    if name in ("__main__", "__mp_main__"):
        inner = dict.get(shapes.own_dict(dict.get(known, "__spec__")), "name")
        file = frame.f_code.co_filename.replace("\\", "/").rpartition("/")[2]
        name = inner if type(inner) is str else file[:-3] if file.endswith(".py") else name
    return name if type(name) is str else ""


def owner(frame):
    """The module, and the class where the frame runs a method: shop.Cart"""
    module = module_name(frame)
    path = _class_path(frame)
    return module + "." + path if path else module


def _class_path(frame):
    code = frame.f_code
    qualified = getattr(code, "co_qualname", None)
    if qualified is None:
        qualified = next(
            (
                shapes.qualified(base) + "." + code.co_name
                for base in _classes(method_holder(frame))
                if _code_in(base, code.co_name) is code
            ),
            "",
        )
    path = qualified.rpartition("<locals>.")[2].rpartition(".")[0]
    return "" if "<" in path else path


def _code_in(kind, name):
    function = plain_function(shapes.namespace(kind).get(name))
    return function.__code__ if function else None


def _classes(holder):
    if holder is None:
        return ()
    return shapes.bases(holder) if is_a(holder, type) else shapes.bases(type(holder))


def method_holder(frame):
    """The object or class that the frame's method was called on; None outside methods."""
    code = frame.f_code
    if not code.co_argcount or code.co_varnames[0] not in ("self", "cls"):
        return None
    return variables(frame).get(code.co_varnames[0])


def plain_function(attribute):
    """The function behind what a class body or module holds: methods, properties, static and class methods."""
    if type(attribute) in (staticmethod, classmethod, shapes.METHOD):
        attribute = attribute.__func__
    elif type(attribute) is property:
        attribute = attribute.fget
    return attribute if type(attribute) is shapes.FUNCTION else None
