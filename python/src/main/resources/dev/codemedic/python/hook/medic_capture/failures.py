"""Writes one capture for one failure of the program."""

import _thread
import os
import sys

from medic_capture import chain, files, redaction, shapes, syntax
from medic_capture.projects import Projects
from medic_capture.sources import Sources

MOST = 64


class _Told:
    """What this process has already written down."""

    count = 0
    last = None


def report(how, error, traceback, start, thread=None, test=None):
    """Writes the failure into the folder for captures; at most 64 of them a process.

    `how` is uncaught, thread, test or late; `start` holds the directory, MEDIC_CAPTURE and MEDIC_ROOTS as they
    were when the program started; `thread` is the thread and `test` the name of the failing test, where known.
    """
    directory, folder, roots = start
    if not shapes.is_a(error, BaseException) or _Told.count >= MOST:
        return
    # The interpreter and test runners keep the last exception, so its identity holds until the program ends.
    if how == "late" and _Told.last == id(error):
        return
    if error is getattr(sys, "last_exc", None) or error is getattr(sys, "last_value", None):
        _Told.last = id(error)
    _Told.count += 1
    sources = Sources(Projects(roots, directory))
    if any(place["project"] for place in syntax.broken_places(error, traceback, sources)):
        how = "syntax"
    redaction.begin()
    document = _document(how, chain.chain_of(error, traceback, sources), directory, thread, test)
    seen = redaction.hashes()
    document = redaction.without_seen(document)
    if seen:
        document["chain"][0]["facts"]["secrets"] = seen
    files.write(folder, document)


def _document(how, found, directory, thread, test):
    document = {
        "format": 1,
        "language": "python",
        "runtime": "%d.%d.%d" % sys.version_info[:3],
        "executable": sys.executable or "",
        "pid": os.getpid(),
        "argv": _arguments(),
        "directory": directory,
        "thread": redaction.without_secrets(_thread_name(thread)),
        "how": how,
        "chain": found,
    }
    if test:
        document["test"] = redaction.without_secrets(test)
    return document


def _arguments():
    """The program's arguments, without what follows a flag such as --password."""
    shown = []
    secret = False
    for argument in [given for given in list(getattr(sys, "argv", ())) if type(given) is str]:
        name, equals, _ = argument.partition("=")
        flag = argument.startswith("-") and redaction.secret_name(name)
        if secret and not argument.startswith("-"):
            shown.append(redaction.REDACTED)
        else:
            shown.append(name + "=" + redaction.REDACTED if flag and equals else redaction.without_secrets(argument))
        secret = flag and not equals
    return shown


def _thread_name(thread):
    """The name of the given or the running thread, read from what the module threading stores."""
    if thread is None:
        running = dict.get(shapes.own_dict(sys.modules.get("threading")), "_active")
        thread = dict.get(running, _thread.get_ident()) if type(running) is dict else None
    name = dict.get(shapes.own_dict(thread), "_name")
    return name if type(name) is str else "MainThread"
