"""Follows the calls of the watched functions."""

import os
import sys

from medic_capture import redaction, shapes, unittests
from medic_watch.canonical import Shown

RECORDED = 400
LINES = 4000
ITEMS = 50
_ENDS = (StopIteration, StopAsyncIteration, GeneratorExit)
_GENERATOR = 0x20
_LATER = 0x20 | 0x80 | 0x200


def _last_operation(code):
    return code.co_code[-2]


_RETURNS = {_last_operation((lambda: None).__code__), _last_operation((lambda value: value).__code__)}


class Open:
    """A call that has begun."""

    __slots__ = ("key", "number", "given", "text", "flags", "lines", "failed", "raised", "line", "items", "test")

    def __init__(self, key, number):
        self.key = key
        self.number = number
        self.given = None
        self.lines = None
        self.failed = []
        self.raised = None
        self.line = 0
        self.items = []
        self.test = ""


class Calls:
    """Sees calls begin and end, and tells the journal."""

    def __init__(self, plan, journal, directory):
        self._plan = plan
        self._journal = journal
        self._directory = directory
        self._codes = {}
        self._numbers = {}
        self._open = {}
        self._seen = set()
        self._current = os.environ.get

    def trace(self, frame, event, argument):
        """What sys.settrace takes: begins to look at the frames of watched functions, and at no others."""
        if frame.f_code.co_name not in self._plan.places:
            return None
        try:
            return self._entered(frame)
        except BaseException:
            return None

    def _entered(self, frame):
        code = frame.f_code
        known = self._codes.get(id(code))
        if known is None:
            known = self._codes[id(code)] = (code, self._plan.key_of(code, self._directory))
        key = known[1]
        if key is None or os.getpid() != self._journal.process:
            return None
        call = self._open.get(id(frame))
        if call is None:
            call = self._begin(key, frame)
        elif call.raised is not None:
            call.raised = None
        frame.f_trace_lines = call.lines is not None
        return self._local(call)

    def _begin(self, key, frame):
        number = self._numbers[key] = self._numbers.get(key, 0) + 1
        call = Open(key, number)
        if number in self._plan.follow.get(key, ()):
            call.lines = []
        if (number <= RECORDED and self._journal.left > 0) or call.lines is not None:
            self._keep(call, frame)
        self._open[id(frame)] = call
        return call

    def _keep(self, call, frame):
        code = frame.f_code
        count = code.co_argcount + code.co_kwonlyargcount
        count += bool(code.co_flags & 0x04) + bool(code.co_flags & 0x08)
        held = frame.f_locals if count else {}
        call.given = [(name, held[name]) for name in code.co_varnames[:count] if name in held]
        shown = Shown(self._plan.salt)
        call.text = ", ".join(self._texts(call.given, shown))
        simple = not code.co_flags & 0x0C and not code.co_kwonlyargcount
        call.flags = (shown.plain and simple, shown.cut)
        call.test = self._test(frame)

    def _texts(self, given, shown):
        return [shown.of(value, redaction.secret_name(name)) for name, value in given]

    def _local(self, call):
        def local(frame, event, argument):
            try:
                if event == "line":
                    lines = call.lines
                    if lines is not None and len(lines) < LINES:
                        lines.append(frame.f_lineno)
                elif event == "exception":
                    if call.lines is not None and argument[0] not in _ENDS:
                        call.failed.append(frame.f_lineno)
                    call.raised = argument[0]
                    call.line = frame.f_lineno
                elif event == "return":
                    self._return(call, frame, argument)
            except BaseException:
                return None
            return local

        return local

    def _return(self, call, frame, value):
        code = frame.f_code
        normal = value is not None or code.co_code[frame.f_lasti] in _RETURNS
        later = code.co_flags & _LATER
        if normal or call.raised is None:
            if later and code.co_code[frame.f_lasti] not in _RETURNS:
                if code.co_flags & _GENERATOR and len(call.items) < ITEMS and call.given is not None:
                    call.items.append(Shown(self._plan.salt).of(value))
                return
            call.raised = None
        elif later and not self._is_over(frame):
            return
        self._open.pop(id(frame), None)
        self.end(call, "raised" if call.raised is not None else "returned", value)

    @staticmethod
    def _is_over(frame):
        """Whether a generator that may have yielded None has in truth been left by an exception."""
        code = frame.f_code
        return code.co_code[frame.f_lasti] != _YIELD

    def end(self, call, how, value):
        """Writes a call down; where it is one of too many, only if it failed or is followed."""
        if call.given is None and how != "raised":
            return
        if call.given is None and call.key in self._seen:
            return
        record = {"k": call.key, "n": call.number, "how": how}
        if call.given is None:
            self._seen.add(call.key)
            record["late"] = True
        else:
            record["args"] = call.text
            shown = Shown(self._plan.salt)
            if how == "returned":
                record["value"] = shown.of(value)
            elif how == "raised":
                record["value"] = shapes.full_name(call.raised) if issubclass(type(call.raised), type) else "?"
            if call.items:
                record["items"] = call.items
            after = Shown(self._plan.salt)
            texts = self._texts(call.given, after)
            changed = ", ".join(texts)
            if changed != call.text:
                record["changed"] = changed
            if shown.hidden or after.hidden:
                record["hidden"] = True
            if shown.hidden and not shown.plain and record.get("value", "").startswith("<"):
                record["unseen"] = True
            if shown.cut or call.flags[1]:
                record["cut"] = True
            if call.flags[0]:
                record["plain"] = True
            if call.test:
                record["test"] = call.test
        if how == "raised":
            record["line"] = call.line
        if call.lines is not None:
            record["lines"] = call.lines
            record["failed"] = call.failed[:ITEMS]
        self._journal.add(record)

    def finish(self):
        """Writes down what never ended, and how often each function was called."""
        for call in list(self._open.values()):
            if call.given is not None:
                self.end(call, "open", None)
        self._open.clear()
        self._journal.add({"end": True, "calls": dict(self._numbers)})
        self._journal.flush()

    def _test(self, frame):
        """The test that is running; empty outside of tests."""
        named = self._current("PYTEST_CURRENT_TEST")
        if named:
            return named.rpartition(" (")[0]
        if "unittest.case" not in sys.modules:
            return ""
        for _ in range(200):
            frame = frame.f_back
            if frame is None:
                return ""
            code = frame.f_code
            if code.co_name == "run" and code.co_filename.endswith("case.py") and code.co_argcount:
                test = frame.f_locals.get(code.co_varnames[0])
                if test is not None and type(dict.get(shapes.own_dict(test), "_testMethodName")) is str:
                    return unittests.name_of(test)
        return ""


def _yield_operation():
    """The operation at which a generator yields, learnt from one."""
    found = []

    def look(frame, event, argument):
        if event == "return" and frame.f_code is sample.__code__:
            found.append(frame.f_code.co_code[frame.f_lasti])
        return look

    def sample():
        yield 1

    before = sys.gettrace()
    sys.settrace(look)
    try:
        next(sample())
    finally:
        sys.settrace(before)
    return found[0] if found else -1


_YIELD = _yield_operation()
