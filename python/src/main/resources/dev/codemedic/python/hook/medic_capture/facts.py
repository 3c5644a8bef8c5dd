"""What an exception knows beyond its message, as lists of strings by name."""

import builtins
import os
import sys

from medic_capture import callees, owners, redaction, scopes, shapes, texts
from medic_capture.shapes import is_a

NAMES = 1000


def facts_of(error, traceback, sources):
    """The facts of one exception; `traceback` is its own."""
    while traceback is not None and traceback.tb_next is not None:
        traceback = traceback.tb_next
    for kind, gather in _GATHERERS:
        if is_a(error, kind):
            found = gather(error, _message(error), traceback, sources)
            shown = {name: _strings(items) for name, items in found.items()}
            return {name: items for name, items in shown.items() if items}
    return {}


def _strings(items):
    return [redaction.without_secrets(texts.cut(item)) for item in items[:NAMES] if type(item) is str and item]


def _message(error):
    arguments = shapes.member(BaseException, "args", error) or ("",)
    return arguments[0] if type(arguments[0]) is str else ""


def quoted(message, index=0):
    """The n-th part of a message in single quotes; empty where there is none."""
    parts = message.split("'")
    return parts[2 * index + 1] if len(parts) > 2 * index + 2 else ""


def _name_error(error, message, traceback, sources):
    name = shapes.member(NameError, "name", error)
    name = name if type(name) is str else quoted(message)
    found = {"name": [name], "builtins": shapes.names(builtins)}
    holder = scopes.method_holder(traceback.tb_frame) if traceback else None
    if holder is not None:
        found["selfAttributes"] = _offered(holder, name)
    return found


def _attribute_error(error, message, traceback, sources):
    name = shapes.member(AttributeError, "name", error)
    if type(name) is not str:
        name = quoted(message, 1)
    known, owner = owners.owner_of(error, message, traceback)
    if not known:
        return {"name": [name]}
    kind = owner if is_a(owner, type) else type(owner)
    found = {"name": [name], "objectType": [shapes.full_name(kind)]}
    if owner is not None:
        found["attributes"] = _offered(owner, name)
    return found


def _offered(owner, missing):
    """An object's names; those of the language itself only where such a name is missing."""
    names = shapes.names(owner)
    return names if missing.startswith("__") else [name for name in names if not name.startswith("__")]


def _import_error(error, message, traceback, sources):
    module = shapes.member(ImportError, "name", error)
    module = module if type(module) is str else ""
    if is_a(error, ModuleNotFoundError) or message.startswith("No module named"):
        module = module or quoted(message)
        return {"name": [module], "module": [module], "names": _modules_beside(module)}
    name = quoted(message) if message.startswith("cannot import name") else ""
    module = module or _imported_from(traceback, sources)
    loaded = sys.modules.get(module)
    return {"name": [name], "module": [module], "names": _offered(loaded, name) if loaded is not None else []}


def _imported_from(traceback, sources):
    """The module that the failing line imports from, which Python 3.6 does not tell."""
    if traceback is None:
        return ""
    frame = traceback.tb_frame
    words = sources.failing_line(traceback).split()
    at = words.index("from") if "from" in words[:-1] else -1
    given = words[at + 1] if at >= 0 else ""
    relative = given.lstrip(".")
    package = dict.get(frame.f_globals, "__package__")
    if relative == given or type(package) is not str:
        return given
    parents = package.split(".")
    parents = parents[: len(parents) - (len(given) - len(relative)) + 1]
    return ".".join(parents + [relative] if relative else parents)


def _modules_beside(module):
    """The modules that could have been meant: those of the same package, or all that can be imported."""
    parent, _, last = module.rpartition(".")
    if parent:
        places = dict.get(shapes.own_dict(sys.modules.get(parent)), "__path__")
    else:
        places = sys.path
    found = set() if parent else set(sys.builtin_module_names) | set(getattr(sys, "stdlib_module_names", ()))
    for place in list(places) if type(places) is list else []:
        if type(place) is str:
            found.update(_modules_in(place or "."))
    return sorted(name for name in found if last.startswith("_") or not name.startswith("_"))


def _modules_in(folder):
    try:
        entries = os.listdir(folder)
    except OSError:
        return
    for entry in entries:
        name, dot, extension = entry.partition(".")
        source = extension == "py" or extension.endswith(("so", "pyd"))
        if name.isidentifier() and (source or not dot and os.path.isdir(os.path.join(folder, entry))):
            yield name


def _key_error(error, message, traceback, sources):
    arguments = shapes.member(BaseException, "args", error)
    return {"key": [texts.text_of(arguments[0])] if arguments else []}


def _unicode_error(error, message, traceback, sources):
    kind = UnicodeDecodeError if is_a(error, UnicodeDecodeError) else UnicodeEncodeError
    if not is_a(error, kind):
        return {}
    return {name: [str(shapes.member(kind, name, error))] for name in ("encoding", "start", "end", "reason")}


def _os_error(error, message, traceback, sources):
    number = shapes.member(OSError, "errno", error)
    file = shapes.member(OSError, "filename", error)
    return {
        "errno": [str(number)] if type(number) is int else [],
        "file": [file if type(file) is str else texts.text_of(file)] if file is not None else [],
    }


_GATHERERS = (
    (NameError, _name_error),
    (AttributeError, _attribute_error),
    (ImportError, _import_error),
    (KeyError, _key_error),
    (TypeError, callees.facts_of),
    (UnicodeError, _unicode_error),
    (OSError, _os_error),
)
