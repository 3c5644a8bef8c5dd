"""Writes a capture into its folder: whole, or not at all."""

import os
from itertools import count

_NUMBERS = count(1)
_ESCAPES = {number: "\\u%04x" % number for number in range(32)}
_ESCAPES.update({ord('"'): '\\"', ord("\\"): "\\\\"})


def write(folder, document):
    """Writes the document as <pid>-<n>.json under a temporary name, then renames it."""
    content = memoryview(_json(document).encode("utf-8", "backslashreplace"))
    name = _free_name(folder)
    temporary = os.path.join(folder, "." + name + ".tmp")
    try:
        target = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            while content:
                content = content[os.write(target, content) :]
        finally:
            os.close(target)
        os.rename(temporary, os.path.join(folder, name + ".json"))
    except BaseException:
        try:
            os.unlink(temporary)
        except OSError:
            pass
        raise


def _free_name(folder):
    while True:
        name = "%d-%d" % (os.getpid(), next(_NUMBERS))
        if not os.path.exists(os.path.join(folder, name + ".json")):
            return name


def _json(value):
    """JSON of our own dictionaries, lists, texts and numbers: a program may have a json.py of its own.

    Lone surrogates stay: the codec's backslashreplace makes JSON escapes of them.
    """
    if value is None or value is True or value is False:
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, str):
        return '"' + value.translate(_ESCAPES) + '"'
    if isinstance(value, dict):
        return "{" + ",".join(_json(key) + ":" + _json(item) for key, item in value.items()) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ",".join(_json(item) for item in value) + "]"
    return repr(value)
