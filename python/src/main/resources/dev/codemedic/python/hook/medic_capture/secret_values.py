"""Values behind a secret's name; the same rules as dev.codemedic.core.redact.find.NamedValues and Values."""

from medic_capture import secret_names
from medic_capture.secret_forms import ALNUM, LOWER, UPPER, WEB, has_digit, is_reference, run, until
from medic_capture.secret_names import STRONG

_QUOTES = "\"'`"
_ENDINGS = frozenset(" \t\r\n\"'<>,;)]}&`")
_BLANKS = " \t"
_LONGEST = 4096
_PLAIN = frozenset(
    (
        "true false none null nil undefined str string int bytes bool boolean object optional any list dict map text "
        "char required missing invalid expired empty unknown must cannot should wrong incorrect not secretstr self "
        "this await lambda yes no with from that does"
    ).split()
)


def spans(text):
    """The stretches that are secrets by the name before them, as pairs of start and end."""
    if not secret_names.hinted(text):
        return
    at = 0
    while at < len(text):
        if text[at] not in WEB:
            at += 1
            continue
        end = run(text, at, WEB)
        name = text[max(at, end - 80) : end]
        strength = secret_names.strength(name)
        found = _behind(text, name, strength, at, end) if strength else None
        if found and found[1] > found[0]:
            yield found
            # a quote that nobody has closed ends at the opening one of the next value
            end = found[0] if text[found[0] - 1] in _QUOTES else found[1]
        at = end


def _behind(text, name, strength, start, end):
    at = end + 1 if text[end : end + 1] == "\\" else end
    quoted = False
    if text[at : at + 1] in tuple(_QUOTES) and start > 0:
        if text[start - 1] not in _QUOTES:
            return None
        quoted = True
        at += 1
    else:
        at = end
    if text[at : at + 1] == "]" or quoted and text[at : at + 1] == ")":
        at += 1
    sign = _blanks(text, at)
    kind = (name, strength)
    unit, following = text[sign : sign + 1], text[sign + 1 : sign + 2]
    if unit == "=" and following not in ("=", "~"):
        return _assigned(text, kind, sign + (2 if following == ">" else 1), sign == at, _line_start(text, start))
    if unit == ":":
        return _colon(text, kind, sign, following)
    if unit == "," and quoted or unit == "(" and not quoted:
        return _quoted(text, kind, _blanks(text, sign + 1), False)
    if unit == ">" and start > 0 and text[start - 1] == "<":
        return _rest(text, kind, sign + 1, "<", 1)
    if unit and unit not in "=>(,:" and not quoted and sign > at:
        return _word(text, kind, sign)
    return None


def _assigned(text, kind, start, tight, whole):
    at = _blanks(text, start)
    tight = tight and at == start
    opened, found = _opening(text, at), _quoted(text, kind, at, True)
    return found if opened else _bare(text, kind, at, tight, whole and tight)


def _colon(text, kind, sign, following):
    if following == "=":
        return _assigned(text, kind, sign + 2, False, False)
    at = _blanks(text, sign + 1)
    declared = run(text, at, ALNUM | frozenset("."), 40)
    equals = _blanks(text, declared)
    if declared > at and equals > declared and text[equals : equals + 1] == "=":
        return _assigned(text, kind, equals + 1, False, False)
    if _opening(text, at):
        return _quoted(text, kind, at, True)
    lower = kind[0].lower()
    if lower.endswith("authorization") or lower in ("cookie", "set-cookie"):
        return _rest(text, kind, at, "\r\n\"'`\\", 8)
    return _bare(text, kind, at, False, False)


def _word(text, kind, at):
    if kind[0].startswith("--"):
        return None if text[at] == "-" else _argument(text, kind, at)
    if _opening(text, at):
        return _quoted(text, kind, at, False)
    for link in ("is ", "was ", "of "):
        if text.startswith(link, at):
            at += len(link)
            break
    end = until(text, at, _ENDINGS, _LONGEST)
    value = text[at:end]
    last = run(value, 0, UPPER | LOWER)
    odd = last < len(value) - 1 and has_digit(value) and len(value) >= 6
    return (at, end) if odd and kind[1] == STRONG and not _plain(kind, value) and not _code(kind, value) else None


def _argument(text, kind, at):
    if _opening(text, at):
        return _quoted(text, kind, at, True)
    end = until(text, at, frozenset(" \t\r\n\"'`,]"), _LONGEST)
    return None if is_reference(text[at:end]) else (at, end)


def _opening(text, at):
    """How many characters come before a quoted value; 0 where there is none."""
    start = at
    while at - start < 2 and text[at : at + 1] in tuple("bBrRfFuU"):
        at += 1
    if text[at : at + 1] == "\\":
        at += 1
    return at - start + 1 if text[at : at + 1] in tuple(_QUOTES) else 0


def _quoted(text, kind, at, spaced):
    opened = _opening(text, at)
    if not opened:
        return None
    start = at + opened
    quote = text[start - 1]
    escaped = text[start - 2 : start - 1] == "\\" and opened > 1
    triple = text[start : start + 2] == quote * 2
    start += 2 if triple else 0
    end = _closing(text, start, quote, escaped, triple)
    value = text[start:end]
    blank = " " in value
    if _plain(kind, value) or blank and not spaced:
        return None
    if kind[1] == STRONG:
        kept = not spaced and len(value) < 4
    else:
        kept = blank or len(value) < 8 or not spaced and not has_digit(value)
    return None if kept else (start + _scheme(kind, value), end)


def _closing(text, start, quote, escaped, triple):
    stop = min(len(text), start + _LONGEST)
    at = start
    while at < stop:
        char = text[at]
        if escaped and char == "\\" and text[at + 1 : at + 2] == quote:
            return at
        if char == "\\" and not escaped:
            at += 1
        elif char == quote and (not triple or text[at + 1 : at + 3] == quote * 2):
            return at
        at += 1
    return stop


def _bare(text, kind, at, tight, whole):
    end = until(text, at, frozenset(" \t\r\n") if whole else _ENDINGS, _LONGEST)
    if whole and (_code(kind, text[at:end]) or _plain(kind, text[at:end])):
        end = until(text, at, _ENDINGS, _LONGEST)
    value = text[at:end]
    if not value or _plain(kind, value) or _code(kind, value):
        return None
    if tight:
        kept = kind[1] != STRONG and len(value) < 6
    else:
        kept = len(value) < 4 if kind[1] == STRONG else len(value) < 8 or not has_digit(value)
    return None if kept else (at, end)


def _rest(text, kind, at, endings, least):
    end = until(text, at, endings, _LONGEST)
    value = text[at:end]
    return None if len(value) < least or _plain(kind, value) else (at + _scheme(kind, value), end)


def _scheme(kind, value):
    word = run(value, 0, ALNUM)
    follows = 0 < word < len(value) - 1 and value[word] == " "
    return word + 1 if follows and kind[0].lower().endswith("authorization") else 0


def _plain(kind, value):
    return value.lower() in _PLAIN or value.lower() == kind[0].lower() or is_reference(value)


def _code(kind, value):
    """A call, a subscript, or a name that is itself a secret's, in another object."""
    word = run(value, 0, WEB | frozenset("."))
    if word < len(value):
        return word > 0 and value[word] in "(["
    holder, dot, last = value.rpartition(".")
    return bool(dot and holder and (secret_names.strength(last) or last == kind[0]) and not has_digit(holder))


def _line_start(text, start):
    for word in ("export ", "set ", "ENV ", "ARG "):
        if text[max(0, start - len(word)) : start] == word:
            return True
    return start == 0 or text[start - 1] in "\r\n"


def _blanks(text, at):
    return run(text, at, _BLANKS, 40)
