"""Values as the capture format wants them: kind, type, text, size and a few members."""

import sys

from medic_capture import redaction, shapes, texts
from medic_capture.containers import CONTAINERS, DEQUE, head, size_of
from medic_capture.shapes import is_a

DEPTH = 3
MEMBERS = 20
BYTES = 64 * 1024
_OVERHEAD = 60

_KINDS = (
    (type(None), "null"),
    (bool, "boolean"),
    ((int, float, complex), "number"),
    (str, "text"),
    ((bytes, bytearray, memoryview), "bytes"),
    ((list, tuple, range, DEQUE), "sequence"),
    ((set, frozenset), "set"),
    (dict, "mapping"),
    (type, "type"),
    ((shapes.FUNCTION, shapes.METHOD, shapes.BUILTIN), "callable"),
    (shapes.MODULE, "module"),
)
_NO_SECRETS = ("null", "boolean", "callable", "type", "module")
_CONTAINERS = ("sequence", "set", "mapping")


class Budget:
    """What the values of one frame may still take: characters of JSON, and attributes of which objects."""

    def __init__(self, sources):
        self._left = BYTES
        self._sources = sources

    def spend(self, name, value):
        """Whether a value still fits, after taking it off."""
        self._left -= len(name) + len(value["type"]) + len(value["text"]) + _OVERHEAD
        return self._left > 0

    def opens(self, value, depth):
        """The project's own objects at any depth; those of libraries where a variable holds them."""
        if depth == 0 or is_a(value, CONTAINERS):
            return True
        module = sys.modules.get(shapes.module_of(type(value)))
        file = dict.get(shapes.own_dict(module), "__file__")
        return type(file) is str and self._sources.place(file)[1]


def variable(name, value, budget):
    """One named value; None once the budget is spent."""
    return _variable(name, value, 0, [], redaction.strength(name), budget)


def _variable(name, value, depth, path, secret, budget):
    described = _described(value, secret)
    name = texts.cut(name)
    if not budget.spend(name, described):
        return None
    if depth < DEPTH and described["text"] is not redaction.REDACTED:
        if not any(outer is value for outer in path) and budget.opens(value, depth):
            members = _members(value, described["kind"], depth, path + [value], secret, budget)
            if members:
                described["members"] = members
    return {"name": name, "value": described}


def _described(value, secret):
    kind = kind_of(value)
    described = {"kind": kind, "type": shapes.qualified(type(value)), "text": texts.text_of(value)}
    size = size_of(value)
    if size is not None:
        described["size"] = size
    if kind not in _NO_SECRETS and redaction.hides(secret, value):
        described["text"] = redaction.REDACTED
    return described


def kind_of(value):
    """The language-neutral family of a value."""
    for types, kind in _KINDS:
        if is_a(value, types):
            return kind
    if is_a(value, BaseException) or _has_attributes(value):
        return "object"
    return "other"


def _has_attributes(value):
    """Instances of the program's and the library's Python classes, as against iterators and the like."""
    return type(shapes.lookup(type(value), "__dict__")) is shapes.GETSET or shapes.is_heap(type(value))


def _members(value, kind, depth, path, holder, budget):
    members = []
    for name, item, key in _named(value, kind):
        if len(members) == MEMBERS:
            break
        member = _variable(name, item, depth + 1, path, redaction.strength(key, holder), budget)
        if member is None:
            break
        members.append(member)
    return members


def _named(value, kind):
    """The members of a value: name as it is shown, value, and the name that may tell of a secret."""
    if kind == "mapping":
        for key, item in head(value, MEMBERS):
            yield texts.text_of(key), item, key if type(key) is str else ""
    elif kind in _CONTAINERS and type(value) is not range:
        for index, item in enumerate(head(value, MEMBERS)):
            yield "[%d]" % index, item, ""
    elif kind == "object":
        if is_a(value, BaseException):
            yield "args", shapes.member(BaseException, "args", value), ""
        for name, item in sorted(shapes.attributes(value), key=lambda pair: pair[0].startswith("_")):
            yield name, item, name
