"""Knows what people call their secrets; the same rules as dev.codemedic.core.redact.find.SecretNames."""

NONE, WEAK, STRONG = 0, 1, 2

_STRONG_PARTS = (
    "password passwd passphrase passcode passwort secret apikey credential privatekey accesskey signingkey "
    "encryptionkey masterkey sharedkey accountkey storagekey authorization authkey licensekey"
).split()
_STRONG_WORDS = frozenset("bearer jwt cvv cvc psk totp otp".split())
_WEAK_WORDS = frozenset("auth authentication csrf xsrf sid sig signature pass pw".split())
# What follows a secret's name where the thing is about the secret, and not the secret itself.
_ABOUT = frozenset(
    (
        "length len count counts counter size limit limits max min maximum minimum type types kind name names field "
        "fields label hint policy policies rule rules regex pattern url uri endpoint path file filename dir directory "
        "folder expiry expires expiration ttl timeout age strength required enabled valid error errors message prompt "
        "placeholder form reset manager provider service factory handler validator checker generator version format "
        "algorithm class column line attempts retries index position stream iterator middleware util utils test tests "
        "scanner parser lifetime duration domain host port mode method scheme status scope scopes"
    ).split()
)
# One of these is in every name that tells anything: most names are done with quickly.
_HINTS = (
    "pass key secret credential auth token session cookie pwd sess jwt bearer otp cvv cvc psk csrf xsrf sid sig pw"
).split()


def hinted(text):
    """Whether a text can hold a secret's name at all."""
    lower = text.lower()
    return any(hint in lower for hint in _HINTS)


def strength(name):
    """What a name says of its value: nothing, perhaps a secret, or a secret."""
    if not hinted(name):
        return NONE
    words = _words(name)
    if not words or words[-1] in _ABOUT:
        return NONE
    joined = "".join(words)
    if any(part in joined for part in _STRONG_PARTS):
        return STRONG
    if any(word in _STRONG_WORDS or word.endswith("pwd") for word in words):
        return STRONG
    return WEAK if any(_is_weak(word) for word in words) else NONE


def _is_weak(word):
    ends = ("token", "tokens", "sessid", "sessionid")
    return word in _WEAK_WORDS or word.endswith(ends) or word.startswith(("session", "cookie"))


def _words(name):
    """db_apiKey2 -> db, api, key"""
    found = []
    last = ""
    for char in name[-200:]:
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
