"""Calls the watched functions with inputs that were recorded in another run, after the program has ended."""

import os
import sys

from medic_capture import shapes
from medic_watch.canonical import Shown

MOST = 200
STEPS = 50_000


class _TooLong(BaseException):
    """A call took more steps than it is given."""


def call(plan, journal, directory):
    """Tries the inputs of the plan; prints nothing, whatever they print."""
    _silence()
    os._exit = _refuse
    functions = _functions(plan, directory)
    for key, given in plan.inputs[:MOST]:
        function = functions.get(key)
        if function is not None:
            record = _outcome(function, given, plan)
            if record is not None:
                record["k"] = key
                journal.add(record)
    journal.flush()


def _silence():
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except BaseException:
            pass
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 1)
    os.dup2(nothing, 2)


def _refuse(status):
    raise SystemExit(status)


def _functions(plan, directory):
    """The module-level functions and static methods that are watched, by their key."""
    found = {}
    for module in list(sys.modules.values()):
        if type(module) is not shapes.MODULE:
            continue
        for value in list(dict.values(shapes.own_dict(module))):
            for function in _within(value):
                key = plan.key_of(function.__code__, directory)
                if key is not None:
                    found[key] = function
    return found


def _within(value):
    if type(value) is shapes.FUNCTION:
        yield value
    elif type(value) is type:
        for member in list(shapes.namespace(value).values()):
            if type(member) is staticmethod and type(member.__func__) is shapes.FUNCTION:
                yield member.__func__


def _outcome(function, given, plan):
    try:
        arguments = eval("(" + given + ("," if given else "") + ")", {"__builtins__": {}})
    except Exception:
        return None
    if function.__code__.co_flags & (0x20 | 0x80 | 0x200):
        return None
    steps = [STEPS]

    def count(frame, event, argument):
        steps[0] -= 1
        if steps[0] < 0:
            raise _TooLong
        return count

    record = {"n": 0, "args": given, "again": True}
    shown = Shown(plan.salt)
    try:
        sys.settrace(count)
        try:
            value = function(*arguments)
        finally:
            sys.settrace(None)
        record["how"] = "returned"
        record["value"] = shown.of(value)
    except _TooLong:
        return None
    except BaseException as raised:
        record["how"] = "raised"
        record["value"] = shapes.full_name(type(raised))
    after = Shown(plan.salt)
    changed = ", ".join(after.of(argument) for argument in arguments)
    if changed != given:
        record["changed"] = changed
    if shown.hidden and record["value"].startswith("<"):
        record["unseen"] = True
    if shown.cut:
        record["cut"] = True
    return record
