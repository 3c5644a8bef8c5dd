"""Looks at objects without running their code.

A class may define any attribute access and an object may lie about its class; so everything here goes
through the descriptors of the built-in type `type` and through raw dictionaries.
"""

import sys

_NAME = type.__dict__["__name__"].__get__
_QUALNAME = type.__dict__["__qualname__"].__get__
_MODULE = type.__dict__["__module__"].__get__
_MRO = type.__dict__["__mro__"].__get__
_DICT = type.__dict__["__dict__"].__get__
_FLAGS = type.__dict__["__flags__"].__get__
_HEAP_TYPE = 1 << 9


class _Sample:
    def method(self):
        """A bound method, to learn its type."""


GETSET = type(type.__dict__["__name__"])
MEMBER = type(type.__dict__["__basicsize__"])
SLOT = type(object.__init__)
FUNCTION = type(_Sample.method)
METHOD = type(_Sample().method)
BUILTIN = type(len)
MODULE = type(sys)


def is_a(value, kinds):
    """Whether the object truly is of one of these types, whatever it says itself."""
    return issubclass(type(value), kinds)


def name_of(kind):
    """A type's plain name."""
    return _NAME(kind)


def qualified(kind):
    """A type's name within its module, such as Cart.Line."""
    name = _QUALNAME(kind)
    return name if type(name) is str else _NAME(kind)


def module_of(kind):
    """The name of a type's module; empty where it is hidden."""
    try:
        name = _MODULE(kind)
    except AttributeError:
        return ""
    return name if type(name) is str else ""


def full_name(kind):
    """Module and name, without the modules that a reader takes for granted."""
    module = module_of(kind)
    name = qualified(kind)
    return name if module in ("", "builtins", "__main__", "__mp_main__") else module + "." + name


def is_heap(kind):
    """Whether a class statement made the type, as against C code (some C modules make theirs the same way)."""
    return bool(_FLAGS(kind) & _HEAP_TYPE)


def bases(kind):
    """The type and all it inherits from, in the order of look-up."""
    return _MRO(kind)


def namespace(kind):
    """What the body of a class defined."""
    return _DICT(kind)


def lookup(kind, name):
    """What the type itself offers under a name, unbound; None where nothing is found."""
    for base in bases(kind):
        found = namespace(base).get(name)
        if found is not None:
            return found
    return None


def own_dict(value):
    """The object's instance dictionary; empty where it has none or hides it."""
    if is_a(value, MODULE):
        return MODULE.__dict__["__dict__"].__get__(value) or {}
    slot = lookup(type(value), "__dict__")
    if type(slot) is not GETSET:
        return {}
    try:
        found = slot.__get__(value)
    except (AttributeError, TypeError):
        return {}
    return found if is_a(found, dict) else {}


def attributes(value):
    """Pairs of name and value: what was stored in the object, its slots included; no properties."""
    for name, item in list(dict.items(own_dict(value))):
        if type(name) is str:
            yield name, item
    for base in bases(type(value)):
        if not is_heap(base):
            continue
        for name, slot in list(namespace(base).items()):
            if type(slot) is MEMBER and not name.startswith("__"):
                try:
                    yield name, slot.__get__(value)
                except AttributeError:
                    pass


def names(value):
    """The names that dir() would give for a usual object: what it stored and what its class offers."""
    found = set()
    kinds = () if is_a(value, MODULE) else bases(value) if is_a(value, type) else bases(type(value))
    for kind in kinds:
        found.update(name for name in namespace(kind) if type(name) is str)
    if not is_a(value, type):
        found.update(name for name, _ in attributes(value))
    return sorted(found)


def member(kind, slot, value):
    """A field that a built-in type keeps in its C structure, such as KeyError's args; None where unset."""
    found = kind.__dict__.get(slot)
    if type(found) not in (MEMBER, GETSET):
        return None
    try:
        return found.__get__(value)
    except (AttributeError, TypeError):
        return None
