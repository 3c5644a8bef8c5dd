"""Begins to watch, and ends it when the program ends."""

import atexit
import os
import sys

from medic_watch import again
from medic_watch.calls import Calls
from medic_watch.journal import Journal
from medic_watch.plan import Plan


def begin(folder):
    """Watches this process by the plan in the folder."""
    directory = os.getcwd()
    plan = Plan(folder)
    journal = Journal(folder)
    calls = Calls(plan, journal, directory)
    ended = []

    def end(trying=True):
        if ended or os.getpid() != journal.process:
            return
        ended.append(True)
        sys.settrace(None)
        calls.finish()
        if trying and plan.inputs:
            again.call(plan, journal, directory)

    leave = os._exit

    def _exit(status):
        """The program's own way out without a farewell: what was seen until then is written first."""
        try:
            journal.add({"left": True}) if not ended else None
            end(False)
        except BaseException:
            pass
        leave(status)

    os._exit = _exit
    atexit.register(end)
    _in_threads(calls)
    sys.settrace(calls.trace)


def _in_threads(calls):
    import _thread

    for name in ("start_new_thread", "start_new", "start_joinable_thread", "_start_joinable_thread"):
        begin_thread = getattr(_thread, name, None)
        if begin_thread is not None:
            setattr(_thread, name, _traced(begin_thread, calls))


def _traced(begin_thread, calls):
    def begin(function, *more, **options):
        def run(*args, **kwargs):
            sys.settrace(calls.trace)
            return function(*args, **kwargs)

        return begin_thread(run, *more, **options)

    return begin
