"""Keeps secrets out of what is written down: by the name of a variable, and by the look of a value."""

REDACTED = "\u2039redacted\u203a"

_WORDS = ("auth", "authorization", "authentication", "bearer", "jwt")
_PARTS = ("password", "passwd", "passphrase", "secret", "apikey", "credential", "privatekey", "accesskey")
_ENDS = ("token", "tokens", "pwd")
_STARTS = ("session", "cookie")

_ALNUM = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
_UPPER = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
_WEB = _ALNUM | frozenset("_-")
_WIDE = _ALNUM | frozenset("_-.=+/~")

# Well-known beginnings of keys: what may follow, and how much of it there must be.
_KEYS = (
    [(start, _UPPER, 16) for start in ("AKIA", "ASIA")]
    + [(start, _ALNUM, 20) for start in ("ghp_", "gho_", "ghu_", "ghs_", "ghr_", "npm_", "hf_", "shpat_")]
    + [(start, _WEB, 16) for start in ("github_pat_", "glpat-", "sk-", "pypi-", "AIza")]
    + [(start, _WEB, 10) for start in ("sk_live_", "sk_test_", "rk_live_", "rk_test_", "whsec_")]
    + [("xox" + kind + "-", _WEB, 8) for kind in "abeoprs"]
    + [(start, _WIDE, 16) for start in ("Bearer ", "Basic ", "SG.", "ya29.", "eyJ")]
)
_ENDINGS = frozenset(" \t\r\n\"'<>,;)]}")


def secret_name(name):
    """Whether a variable, key or attribute of that name usually holds a secret."""
    words = _words(name)
    joined = "".join(words)
    return any(part in joined for part in _PARTS) or any(
        word in _WORDS or word.endswith(_ENDS) or word.startswith(_STARTS) for word in words
    )


def _words(name):
    """db_apiKey2 -> db, api, key"""
    found = []
    last = ""
    for char in name[:200]:
        if not char.isalpha():
            found.append("")
        elif char.isupper() and not last.isupper():
            found.append(char.lower())
        elif found:
            found[-1] += char.lower()
        else:
            found.append(char.lower())
        last = char
    return [word for word in found if word]


def secret_value(text):
    """Whether the text is or holds something that looks like a secret."""
    return next(_secrets(text), None) is not None


def without_secrets(text):
    """The text with each stretch that looks like a secret replaced."""
    spans = sorted(_secrets(text))
    parts = []
    end = 0
    for start, stop in spans:
        if start >= end:
            parts.append(text[end:start] + REDACTED)
        end = max(end, stop)
    return "".join(parts) + text[end:]


def _secrets(text):
    """The stretches of the text, as pairs of start and end."""
    for start, follow, least in _KEYS:
        for at in _places(text, start):
            stop = _run(text, at + len(start), follow)
            tail = text[at + len(start) : stop]
            if len(tail) >= least and _is_key(start, tail) and not text[at - 1 : at].isalnum():
                yield at, stop
    for at in _places(text, "-----BEGIN "):
        label = text.find("PRIVATE KEY", at, at + 60)
        if label >= 0:
            stop = text.find("-----END", label)
            yield at, len(text) if stop < 0 else stop
    for at in _places(text, "://"):
        stop = _user_information(text, at + 3)
        if stop:
            yield at + 3, stop
    for at in _places(text, "="):
        stop = _until(text, at + 1, _ENDINGS | frozenset("&"))
        if stop > at + 1 and text[at + 1] != "=" and secret_name(_name_before(text, at)):
            yield at + 1, stop
    for at in _places(text, ":"):
        quote = text[at - 1 : at]
        if quote in ("'", '"') and secret_name(_name_before(text, at - 1)):
            start = at + (2 if text[at + 1 : at + 2] == " " else 1)
            closing = text[start : start + 1]
            if closing in ("'", '"') and closing:
                stop = text.find(closing, start + 1)
                yield start + 1, len(text) if stop < 0 else stop


def _is_key(start, tail):
    """Tells a key from a word that happens to begin like one, such as sk-learn-contributions."""
    if start == "eyJ":
        return "." in tail
    return start.isupper() or any(char.isdigit() for char in tail) or start in ("Bearer ", "Basic ")


def _user_information(text, start):
    """Where user:password of an address ends; 0 where it has none."""
    stop = _until(text, start, _ENDINGS)
    slash = text.find("/", start, stop)
    authority = text[start : stop if slash < 0 else slash]
    if "@" not in authority:
        host, colon, port = authority.partition(":")
        if not colon or port.isdigit():
            return 0
        authority = text[start:stop]
    at = authority.rfind("@")
    return start + at if at > 0 and ":" in authority[:at] else 0


def _places(text, part):
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + 1)


def _run(text, at, allowed):
    while at < len(text) and text[at] in allowed:
        at += 1
    return at


def _until(text, at, endings):
    while at < len(text) and text[at] not in endings:
        at += 1
    return at


def _name_before(text, at):
    start = at
    while start > 0 and at - start < 60 and (text[start - 1].isalnum() or text[start - 1] in "_-"):
        start -= 1
    return text[start:at]
