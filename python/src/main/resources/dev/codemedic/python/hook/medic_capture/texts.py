"""Short texts for values, as repr would give them, without calling any repr of the program."""

from medic_capture import leaves, redaction, shapes
from medic_capture.containers import CONTAINERS, head, size_of
from medic_capture.shapes import is_a

LIMIT = 200
_DEPTH = 3


def cut(text, limit=LIMIT):
    """The text within the limit, cut with an ellipsis."""
    return text if len(text) <= limit else text[: limit - 1] + "\u2026"


def text_of(value, limit=LIMIT):
    """At most `limit` characters that show the value."""
    text = _Text(limit)
    try:
        text.show(value, _DEPTH, ())
    except _Full:
        pass
    return cut("".join(text.parts), limit)


class _Full(Exception):
    """Enough has been written."""


class _Text:
    def __init__(self, limit):
        self.parts = []
        self._left = limit

    def write(self, part):
        self.parts.append(part)
        self._left -= len(part)
        if self._left < 0:
            raise _Full

    def show(self, value, depth, path):
        leaf = leaves.leaf(value)
        if leaf is not None:
            self.write(leaf)
        elif not is_a(value, CONTAINERS):
            self.write("<" + shapes.full_name(type(value)) + " object>")
        elif depth == 0 or any(outer is value for outer in path):
            self.write("...")
        else:
            self._container(value, depth - 1, path + (value,))

    def _container(self, value, depth, path):
        kind = type(value)
        fields = shapes.lookup(kind, "_fields") if is_a(value, tuple) else None
        if type(fields) is tuple and all(type(name) is str for name in fields):
            self.write(shapes.name_of(kind) + "(")
            self._items(value, depth, path, [name + "=" for name in fields])
            self.write(")")
            return
        plain, opening, closing = _brackets(value)
        self.write(opening if plain else shapes.name_of(kind) + "(" + opening)
        self._items(value, depth, path, [])
        self.write(closing if plain else closing + ")")

    def _items(self, value, depth, path, labels):
        entries = is_a(value, dict)
        found = head(value)
        for index, item in enumerate(found):
            self.write(", " if index else "")
            self.write(labels[index] if index < len(labels) else "")
            if entries:
                key, item = item
                self.show(key, depth, path)
                self.write(": ")
                if item is not None and type(key) is str and redaction.hides(redaction.strength(key), item):
                    self.write(redaction.REDACTED)
                    continue
            self.show(item, depth, path)
        if size_of(value) > len(found):
            self.write(", ...")
        elif type(value) is tuple and len(found) == 1:
            self.write(",")


def _brackets(value):
    """Whether the type shows itself by its brackets alone, and the brackets."""
    kind = type(value)
    if is_a(value, dict):
        return kind is dict, "{", "}"
    if is_a(value, tuple):
        return kind is tuple, "(", ")"
    if is_a(value, (set, frozenset)):
        empty = not size_of(value)
        return kind is set and not empty, "" if empty else "{", "" if empty else "}"
    return kind is list, "[", "]"
