"""Keeps secrets out of what is written down: by the look of a text, by the name of a variable, and wherever a value
stands that was seen under such a name."""

from medic_capture import secret_forms, secret_names, secret_values
from medic_capture.secret_names import NONE, STRONG, WEAK

REDACTED = "\u2039redacted\u203a"
_LEAST = 6
_LONGEST = 200
_MOST = 100


class _Seen:
    """Values seen under secrets' names in the capture that is being written."""

    values = set()


def begin():
    """Starts a capture: what the last one has seen is forgotten."""
    _Seen.values = set()


def secret_name(name):
    """Whether a variable, key or attribute of that name holds a secret, or may do so."""
    return secret_names.strength(name) != NONE


def strength(name, holder=NONE):
    """What a name says of its value, given what the name of the holder says."""
    return max(secret_names.strength(name), holder)


def hides(name_strength, value):
    """Whether a value is hidden for the name that it is held under; what is hidden is known from then on."""
    text = _text(value)
    if text is None:
        if name_strength == STRONG:
            for item in _inside(value):
                hides(STRONG, item)
        return name_strength == STRONG
    hidden = len(text) > 0 if name_strength == STRONG else name_strength == WEAK and len(text) >= _LEAST
    if hidden and _LEAST <= len(text) <= _LONGEST and len(_Seen.values) < _MOST:
        _Seen.values.add(text)
    return hidden


def _text(value):
    if issubclass(type(value), str):
        return str.__str__(value)
    if issubclass(type(value), (bytes, bytearray)):
        return bytes(value).decode("latin-1")
    return None


def _inside(value):
    if issubclass(type(value), dict):
        return list(dict.values(value))[:20]
    return list(value)[:20] if type(value) in (list, tuple, set, frozenset) else []


def secret_value(text):
    """Whether the text is or holds something that looks like a secret."""
    return next(_secrets(text), None) is not None


def without_secrets(text):
    """The text with each stretch that looks like a secret replaced."""
    merged = []
    for start, stop in sorted(_secrets(text)):
        if merged and start <= merged[-1][1]:
            merged[-1][1] = max(merged[-1][1], stop)
        else:
            merged.append([start, stop])
    parts = []
    end = 0
    for start, stop in merged:
        parts.append(text[end:start] + REDACTED)
        end = stop
    return "".join(parts) + text[end:]


def _secrets(text):
    for spans in (secret_forms.spans, secret_values.spans):
        for span in spans(text):
            yield span


def without_seen(document):
    """The document with every value replaced that was seen under a secret's name, wherever it stands."""
    spellings = set()
    for value in _Seen.values:
        spellings.update((value, repr(value)[1:-1], value.replace("\\", "\\\\").replace('"', '\\"')))
    ordered = sorted(spellings, key=len, reverse=True)
    return _cleaned(document, ordered) if ordered else document


def _cleaned(part, values):
    if type(part) is str:
        for value in values:
            if value in part:
                part = part.replace(value, REDACTED)
            elif part.endswith("\u2026"):
                part = _without_beginning(part, value)
        return part
    if type(part) is list:
        return [_cleaned(item, values) for item in part]
    if type(part) is dict:
        return {key: item if key in _PLACES else _cleaned(item, values) for key, item in part.items()}
    return part


_PLACES = frozenset("file kind language runtime executable directory how link function owner module type".split())


def _without_beginning(text, value):
    """A value that was cut off in the middle."""
    for length in range(min(len(value), len(text)) - 1, 3, -1):
        if text.endswith(value[:length] + "\u2026"):
            return text[: -length - 1] + REDACTED + "\u2026"
    return text


def hashes():
    """Length, sum and hash of each value seen, by which the reader finds them in what the program has printed."""
    try:
        try:
            from _sha256 import sha256
        except ImportError:
            from _sha2 import sha256
    except ImportError:
        return []
    found = []
    for value in sorted(_Seen.values):
        if all(char < "\U00010000" for char in value):
            digest = sha256(value.encode("utf-8", "replace")).hexdigest()
            found.append("%d:%d:%s" % (len(value), sum(ord(char) for char in value) % 4096, digest))
    return found
