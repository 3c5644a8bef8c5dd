"""The frames of a traceback: place, function and, for the project's own code, live variables."""

from itertools import islice

from medic_capture import scopes, values
from medic_capture.sources import column_of_bytes, identifiers

INNERMOST = 150
OUTERMOST = 50
WITH_LOCALS = 40
LOCALS = 60
GLOBALS = 300
_HAS_VARARGS = 0x04
_HAS_KEYWORDS = 0x08


def entries(traceback):
    """Traceback entries, innermost first; of very deep ones the innermost and the outermost."""
    found = []
    while traceback is not None:
        found.append(traceback)
        traceback = traceback.tb_next
    found.reverse()
    return found if len(found) <= INNERMOST + OUTERMOST else found[:INNERMOST] + found[-OUTERMOST:]


def frames_of(traceback, sources):
    """The frames as the capture format wants them, innermost first."""
    found = []
    detailed = 0
    for entry in entries(traceback):
        frame = _place(entry, sources)
        if frame["project"] and detailed < WITH_LOCALS:
            detailed += 1
            failing = sources.span(frame["file"], frame["line"], frame.get("endLine", frame["line"]))
            frame["locals"] = _locals(entry.tb_frame, frozenset(identifiers(failing)), sources)
            frame["globals"] = _globals(entry.tb_frame)
        found.append(frame)
    return found


def _place(entry, sources):
    code = entry.tb_frame.f_code
    file, project = sources.place(code.co_filename)
    frame = {"file": file, "line": entry.tb_lineno or 0}
    if project:
        _add_columns(frame, code, entry.tb_lasti, sources)
    frame.update(function=code.co_name, owner=scopes.owner(entry.tb_frame), project=project)
    return frame


def _add_columns(frame, code, offset, sources):
    """The expression that was being evaluated, which Python knows since 3.11."""
    if offset < 0 or not hasattr(code, "co_positions"):
        return
    line, last, column, end = next(islice(code.co_positions(), offset // 2, None), (None,) * 4)
    if None in (line, last, column, end) or line != frame["line"]:
        return
    frame["column"] = column_of_bytes(sources.line(frame["file"], line), column)
    frame["endLine"] = last
    frame["endColumn"] = column_of_bytes(sources.line(frame["file"], last), end)


def _locals(frame, mentioned, sources):
    """Parameters first, then what the failing line mentions, then the rest."""
    known = scopes.variables(frame)
    at_module_level = frame.f_locals is frame.f_globals
    names = [name for name in _in_order(frame.f_code, known) if _is_variable(name)]
    if at_module_level:
        names = [name for name in names if name in mentioned or _is_data(known[name])]
    parameters = _parameters(frame.f_code)
    names.sort(key=lambda name: 0 if name in parameters else 1 if name in mentioned else 2)
    budget = values.Budget(sources)
    found = (_variable(name, known[name], budget) for name in names[:LOCALS])
    return [variable for variable in found if variable is not None]


def _variable(name, value, budget):
    """One variable that cannot be shown must not cost all the others."""
    try:
        return values.variable(name, value, budget)
    except Exception:
        return {"name": name, "value": {"kind": "other", "type": "", "text": ""}}


def _in_order(code, known):
    """The names in the order in which the code first stores them; older interpreters give them in any order."""
    declared = [name for name in code.co_varnames + code.co_cellvars + code.co_freevars if name in known]
    return declared + [name for name in known if name not in declared]


def _parameters(code):
    stars = bool(code.co_flags & _HAS_VARARGS) + bool(code.co_flags & _HAS_KEYWORDS)
    return code.co_varnames[: code.co_argcount + code.co_kwonlyargcount + stars]


def _is_variable(name):
    """Leaves out what the interpreter and test runners store under names that no program can write."""
    return type(name) is str and name.isidentifier() and not (name.startswith("__") and name.endswith("__"))


def _is_data(value):
    """At module level all that was imported or defined is a variable too."""
    return values.kind_of(value) not in ("module", "callable", "type")


def _globals(frame):
    names = [name for name in list(dict.keys(frame.f_globals)) if type(name) is str]
    return [name for name in names if not name.startswith("__")][:GLOBALS]
