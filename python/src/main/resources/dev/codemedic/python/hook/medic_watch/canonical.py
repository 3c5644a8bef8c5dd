"""Texts that are equal where values are: whole, in one order, without identities, and without code of the program.

A secret becomes a digest that only this heal can compare. What is too long ends in a digest as well, so that two long
values are told apart; what is too deep or too wide is cut, and what only its own code could show stands for itself by
its type. The flags tell.
"""

from medic_capture import leaves, redaction, shapes
from medic_capture.containers import CONTAINERS, DEQUE
from medic_capture.shapes import is_a

NODES = 2000
DEPTH = 12
LONGEST = 400
_PLAIN = (type(None), bool, int, float, str, bytes, list, tuple, dict, set)
_NUMBERS = (type(None), bool, int, float)

try:
    from _sha256 import sha256 as _sha
except ImportError:
    try:
        from _sha2 import sha256 as _sha
    except ImportError:
        _sha = None


def digest(salt, text):
    """Sixteen hexadecimal digits that stand for a text."""
    data = salt + text.encode("utf-8", "surrogatepass")
    if _sha:
        return _sha(data).hexdigest()[:16]
    number = 0xCBF29CE484222325
    for byte in data:
        number = (number ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return "%016x" % number


class Shown:
    """A value's text. `plain`: the text gives the value back; `hidden`: a part of it cannot be seen; `cut`: too large."""

    def __init__(self, salt):
        self.plain = True
        self.hidden = False
        self.cut = False
        self._salt = salt
        self._nodes = NODES

    def of(self, value, secret=False, depth=0, path=()):
        """The text of one value."""
        kind = type(value)
        if kind not in _PLAIN:
            self.plain = False
        if secret and kind not in (type(None), bool):
            return self._secret(Shown(self._salt).of(value, False, depth, path))
        self._nodes -= 1
        if self._nodes < 0 or depth > DEPTH:
            self.cut = True
            self.plain = False
            return "\u2026"
        if kind in _NUMBERS:
            return self._number(value)
        if is_a(value, (str, bytes, bytearray)):
            return self._text(value)
        for at, outer in enumerate(path):
            if outer is value:
                self.plain = False
                return "<loop %d>" % (len(path) - at)
        if is_a(value, CONTAINERS):
            return self._container(value, depth + 1, path + (value,))
        if is_a(value, BaseException):
            arguments = shapes.member(BaseException, "args", value) or ()
            return shapes.name_of(kind) + "(" + self._joined(arguments, depth + 1, path + (value,)) + ")"
        if is_a(value, (shapes.FUNCTION, shapes.METHOD, shapes.BUILTIN, type, shapes.MODULE)):
            return leaves.leaf(value)
        known = leaves.leaf(value)
        if known is not None:
            return known
        return self._object(value, depth + 1, path + (value,))

    def _number(self, value):
        if type(value) is int and int.bit_length(value) > 640:
            self.plain = False
            return "<integer of %d bits #%s>" % (int.bit_length(value), digest(b"", hex(value)))
        if type(value) is float and (value != value or value in (float("inf"), float("-inf"))):
            self.plain = False
        return repr(value)

    def _secret(self, text):
        self.plain = False
        return redaction.REDACTED + "#" + digest(self._salt, text)

    def _text(self, value):
        base = str if is_a(value, str) else bytes if is_a(value, bytes) else bytearray
        whole = base.__getitem__(value, slice(None))
        if base is not str:
            whole = bytes(whole)
        look = whole if base is str else whole.decode("latin-1")
        if redaction.secret_value(look[:4096]):
            return self._secret(look)
        prefix = "" if type(value) in (str, bytes) else shapes.name_of(type(value)) + " "
        if len(whole) <= LONGEST:
            return prefix + repr(whole)
        self.plain = False
        return "%s%s\u2026 (%d, #%s)" % (prefix, repr(whole[:200]), len(whole), digest(self._salt, look))

    def _joined(self, items, depth, path):
        parts = []
        for item in items:
            parts.append(self.of(item, False, depth, path))
            if self._nodes < 0:
                break
        return ", ".join(parts)

    def _container(self, value, depth, path):
        kind = type(value)
        if is_a(value, dict):
            inner = self._entries(value, depth, path)
            opening, closing = "{", "}"
        elif is_a(value, (set, frozenset)):
            base = set if is_a(value, set) else frozenset
            inner = ", ".join(sorted(self.of(item, False, depth, path) for item in list(base.__iter__(value))))
            opening, closing = ("{", "}") if inner else ("set(", ")")
            if not inner:
                self.plain = False
        else:
            base = list if is_a(value, list) else tuple if is_a(value, tuple) else DEQUE
            inner = self._joined(list(base.__iter__(value)), depth, path)
            if base is tuple and tuple.__len__(value) == 1:
                inner += ","
            opening, closing = ("(", ")") if base is tuple else ("[", "]")
        text = opening + inner + closing
        extra = "" if kind in _PLAIN else self._attributes(value, depth, path)
        return text if kind in _PLAIN else shapes.name_of(kind) + "(" + text + (", " + extra if extra else "") + ")"

    def _entries(self, value, depth, path):
        parts = []
        for key, item in list(dict.items(value)):
            shown = self.of(key, False, depth, path)
            secret = type(key) is str and redaction.secret_name(key)
            parts.append(shown + ": " + self.of(item, secret, depth, path))
            if self._nodes < 0:
                break
        return ", ".join(sorted(parts))

    def _attributes(self, value, depth, path):
        parts = []
        for name, item in shapes.attributes(value):
            parts.append(name + "=" + self.of(item, redaction.secret_name(name), depth, path))
            if self._nodes < 0:
                break
        return ", ".join(sorted(parts))

    def _object(self, value, depth, path):
        kind = type(value)
        if type(shapes.lookup(kind, "__dict__")) is not shapes.GETSET and not shapes.is_heap(kind) or _from_library(kind):
            self.hidden = True
            return "<" + shapes.full_name(kind) + ">"
        return shapes.name_of(kind) + "(" + self._attributes(value, depth, path) + ")"


def _from_library(kind):
    """Whether C code keeps a part of the object's state where attributes do not show it."""
    for base in shapes.bases(kind):
        if base is not object and not shapes.is_heap(base):
            return True
    return False
