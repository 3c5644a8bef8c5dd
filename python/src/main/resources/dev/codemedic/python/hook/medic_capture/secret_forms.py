"""Secrets that show by their form: issuers' keys, private keys, passwords in addresses, random runs.

The same rules as in dev.codemedic.core.redact.find, written without any import: a program may have modules of the
names that we would need.
"""

UPPER = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
LOWER = frozenset("abcdefghijklmnopqrstuvwxyz")
DIGIT = frozenset("0123456789")
ALNUM = UPPER | LOWER | DIGIT
WEB = ALNUM | frozenset("_-")
ANY = WEB | frozenset(".+/=~%")
_HEX = DIGIT | frozenset("abcdefABCDEF")
_CRYPT = ANY | frozenset("$,")
_LOOK = 1024
_LONGEST_ADDRESS = 2048
_ADDRESS_END = frozenset(" \t\r\n\"'<>`")
_KEY_START = "-----BEGIN "


def _formats(follow, least, digit, starts):
    return [(start, follow, least, digit) for start in starts.split()]


_FORMATS = (
    _formats(UPPER | DIGIT, 16, False, "AKIA ASIA ABIA ACCA")
    + _formats(ALNUM, 20, True, "ghp_ gho_ ghu_ ghs_ ghr_ npm_ hf_ shpat_ shpss_ shpca_ shppa_ r8_ gsk_ LTAI AKID")
    + _formats(ALNUM, 20, True, "dckr_pat_ dckr_oat_ rubygems_ ATBB sbp_ nfp_ ntn_ pnu_ NRAK- dapi EAAC EZAK aio_ pul-")
    + _formats(ALNUM, 30, True, "secret_ cio oy2")
    + _formats(WEB, 16, True, "github_pat_ glpat- gldt- glrt- glcbt- glptt- glft- glsoat- sk- pypi- AIza GOCSPX-")
    + _formats(WEB, 16, True, "dop_v1_ doo_v1_ dor_v1_ HRKU- glsa_ glc_ lin_api_ PMAK- figd_ sq0atp- sq0csp- EAAAE")
    + _formats(WEB, 16, True, "rdme_ sntrys_ sntryu_ pscale_tkn_ pscale_pw_ pcsk_ pplx- xai- AKCp pat-na1- CFPAT- tfp_")
    + _formats(WEB, 16, True, "shippo_live_ shippo_test_ duffel_live_ fio-u- FlyV1_ AGE-SECRET-KEY-1")
    + _formats(WEB, 10, True, "sk_live_ sk_test_ rk_live_ rk_test_ sk_prod_ whsec_")
    + _formats(WEB, 8, True, "xoxa- xoxb- xoxc- xoxd- xoxe- xoxe. xoxo- xoxp- xoxr- xoxs- xapp-")
    + _formats(ANY, 16, True, "SG. ya29. hvs. hvb. hvr. dp.pt. dp.st. ATATT3x gAAAAA dt0c01.")
    + _formats(ANY, 60, True, "sl.")
    + _formats(_CRYPT, 16, True, "$2a$ $2b$ $2y$ $1$ $5$ $6$ $y$ $argon2i$ $argon2id$ $argon2d$")
    + _formats(_CRYPT, 16, True, "access_token$production$ access_token$sandbox$")
    + _formats(ANY, 16, True, "{SSHA} {SSHA256} {SSHA512}")
    + _formats(ANY, 16, False, "hooks.slack.com/services/ hooks.slack.com/workflows/ discord.com/api/webhooks/")
    + _formats(ANY, 16, False, "discordapp.com/api/webhooks/ webhook.office.com/webhookb2/ eyJ")
    + [("Bearer ", ANY, 16, False), ("bearer ", ANY, 16, True), ("Basic ", ANY, 12, True), ("Token ", ALNUM, 24, True)]
)
_HARMLESS = (
    "iVBOR /9j/ R0lGOD PHN2Zy UklGR AAAB Qk0 JVBER UEsDB H4sI data sha256- sha384- sha512- sha1- PD94 d09G AGFzb"
).split()


def spans(text):
    """The stretches of the text that are secrets by their form, as pairs of start and end."""
    for start, follow, least, digit in _FORMATS:
        for at in places(text, start):
            begin = at + len(start)
            stop = run(text, begin, follow, _LOOK)
            tail = text[begin:stop]
            if at and text[at - 1] in ALNUM or len(tail) < least or digit and not has_digit(tail):
                continue
            if start != "eyJ" or "." in tail:
                yield (begin if start[-1] == " " else at), run(text, stop, follow)
    for at in places(text, _KEY_START):
        label = text.find("PRIVATE KEY", at, at + 60)
        if label >= 0:
            stop = text.find("-----END", label)
            yield at, min(len(text), at + 8192) if stop < 0 else stop
    for span in _addresses(text):
        yield span
    if len(text) >= 24:
        for span in _runs(text):
            yield span


def is_reference(value):
    """Whether a value only stands for a secret: a variable, a format, a row of stars, or what was redacted before."""
    if not value or -1 < value.find("\u2039") < value.rfind("\u203a"):
        return True
    if len(value) > 120:
        return False
    pairs = (("$(", ")"), ("{", "}"), ("<", ">"))
    return (
        value.startswith(("${", "#{", "{{", "%("))
        or any(value.startswith(opening) and value.endswith(closing) for opening, closing in pairs)
        or value in ("%s", "%r", "?")
        or len(value) > 2 and value[0] == "$" and all(char in UPPER or char in "_-" for char in value[1:])
        or value[0] in "*.xX-_#\u2022" and value == value[0] * len(value)
    )


def _addresses(text):
    for at in places(text, "://"):
        begin = at + 3
        address = text[begin : until(text, begin, _ADDRESS_END, _LONGEST_ADDRESS)]
        path = until(address, 0, "/?#")
        sign = address.rfind("@", 0, path)
        colon = address.find(":")
        if sign < 0 <= colon < path and not all(char in DIGIT for char in address[colon + 1 : path]):
            sign = address.rfind("@")
        if sign <= 0:
            continue
        if 0 <= colon < sign - 1:
            if not is_reference(address[colon + 1 : sign]):
                yield begin + colon + 1, begin + sign
        elif sign >= 16 and has_digit(address[:sign]) and "\u2039" not in address[:sign]:
            yield begin, begin + sign
    oracle = "jdbc:oracle:thin:"
    for at in places(text, oracle):
        begin = at + len(oracle)
        stop = until(text, begin, _ADDRESS_END | frozenset("@"), _LONGEST_ADDRESS)
        if text[stop : stop + 1] == "@" and "/" in text[begin:stop]:
            yield begin, stop


def _runs(text):
    """One pass over all runs of letters: marked keys of 32 hexadecimal digits, bots' tokens, random runs."""
    at = 0
    while at < len(text):
        if text[at] not in _RUN:
            at += 1
            continue
        end = run(text, at, _RUN)
        for span in _marked(text, at, end):
            yield span
        begin = text[:end].rstrip("=").rfind("=", at) + 1 or at
        if 24 <= end - begin <= 160 and _opened(text, begin) and _random(text[begin:end]):
            yield begin, end
        at = end


_RUN = WEB | frozenset("+/=~%")


def _marked(text, at, end):
    part = text[at:end]
    for mark in ("SK", "key-"):
        place = part.find(mark)
        key = part[place + len(mark) : place + len(mark) + 33]
        if place >= 0 and (place == 0 or part[place - 1] not in ALNUM):
            if len(key) >= 32 and all(char in _HEX for char in key[:32]) and key[32:] not in _HEX:
                yield at + place, at + place + len(mark) + 32
    if part[32:35] == "-us" and all(char in _HEX for char in part[:32]) and part[35:36] in DIGIT:
        yield at, end
    if text[end : end + 1] == ":" and 8 <= len(part) - len(part.rstrip("0123456789")) <= 10:
        stop = run(text, end + 1, WEB, _LOOK)
        if stop - end - 1 == 35:
            yield end - len(part) + len(part.rstrip("0123456789")), stop
    if part[:1] in ("M", "N", "O") and 23 <= len(part) < 30 and text[end : end + 1] == ".":
        second = run(text, end + 1, WEB, 8)
        if second - end == 7 and text[second : second + 1] == ".":
            third = run(text, second + 1, WEB, _LOOK)
            if third - second > 27:
                yield at, third


def _opened(text, begin):
    at = begin
    while at > 0 and text[at - 1] == " " and begin - at < 3:
        at -= 1
    if at == 0:
        return True
    return text[at - 1] in ("\"'`=:\n" if at == begin else "=:")


def _random(part):
    """Whether nobody would write such a run by hand."""
    if part.startswith(tuple(_HARMLESS)):
        return False
    chars = frozenset(part)
    return bool(
        chars & UPPER and chars & LOWER and chars & DIGIT
    ) and not _is_path(part) and _changes(part) >= 0.35 and len(chars) >= 13


def _is_path(part):
    words = part.lower()
    for sign in "/=%~+-":
        words = words.replace(sign, "_")
    segments = words.split("_")
    worded = sum(1 for word in segments if len(word) <= 20 and all(char in LOWER for char in word.rstrip("0123456789")))
    return len(segments) > 2 and 2 * worded >= len(segments)


def _changes(part):
    kinds = [0 if c in LOWER else 1 if c in UPPER else 2 if c in DIGIT else 3 if c in "_-" else 4 for c in part]
    return sum(1 for one, other in zip(kinds, kinds[1:]) if one != other) / (len(part) - 1.0)


def places(text, part):
    """Where a part stands in a text."""
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + len(part))


def run(text, at, allowed, most=1 << 30):
    """Where a run of allowed characters ends."""
    stop = min(len(text), at + most)
    while at < stop and text[at] in allowed:
        at += 1
    return at


def until(text, at, endings, most=1 << 30):
    """Where one of the endings is met, or the text or the bound ends."""
    stop = min(len(text), at + most)
    while at < stop and text[at] not in endings:
        at += 1
    return at


def has_digit(text):
    """Whether there is one of the ten digits."""
    return any(char in DIGIT for char in text)
