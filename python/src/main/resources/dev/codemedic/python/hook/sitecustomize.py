"""Starts Code Medic's capture in a Python program, then makes way for the program's own sitecustomize.

Every Python that inherits the environment reads this file, also 2.7, so its syntax suits them all.
It imports nothing that costs time: the rest of the hook (medic_capture) is loaded when something
fails, or when a library is imported that would swallow failures.
"""

import os
import sys

HOME = os.path.dirname(__file__)
RESERVE = 4 << 20
OWN = ("medic_capture", "medic_pytest")

# A module whose import shows that the library beside it has loaded what is to be watched.
LOADED = {
    "_pytest.runner": "pytest",
    "unittest.main": "unittest",
    "multiprocessing.reduction": "multiprocessing",
    "asyncio.unix_events": "asyncio",
    "asyncio.windows_events": "asyncio",
}


def install():
    """Sets the hooks that see a failure."""
    import _imp
    import _thread
    import atexit

    # Under a name that is no file, coverage tools and tracers pass over us.
    _imp._fix_co_filename(sys._getframe(1).f_code, "<medic>")
    # Noted now: the program may change its directory and its environment.
    start = (directory(), os.environ["MEDIC_CAPTURE"], os.environ.get("MEDIC_ROOTS", ""))
    show = sys.excepthook
    # Address space to give back when the program has used up its memory: costs nothing while untouched.
    reserve = [bytes(RESERVE)]

    def report(how, error, trace, **more):
        """Writes the failure down. Whatever goes wrong here is our own business, never the program's."""
        try:
            if issubclass(type(error), MemoryError):
                reserve.clear()
            if not issubclass(type(error), (SystemExit, KeyboardInterrupt)):
                from medic_capture import failures

                failures.report(how, error, trace, start, **more)
        except BaseException:
            pass

    def excepthook(kind, value, traceback):
        report("uncaught", value, traceback)
        show(kind, value, traceback)

    def at_exit():
        error = getattr(sys, "last_exc", None) or getattr(sys, "last_value", None)
        if error is not None:
            report("late", error, getattr(sys, "last_traceback", None))

    if show is sys.__excepthook__:
        # Both names, since libraries compare the two to learn whether somebody was here before them.
        sys.__excepthook__ = excepthook
    sys.excepthook = excepthook
    atexit.register(at_exit)
    watch_threads(_thread, report)
    sys.meta_path.insert(0, finder(report))


def directory():
    """The directory in which the program was started; empty where it is gone."""
    try:
        return os.getcwd()
    except OSError:
        return ""


def watch_threads(_thread, report):
    """Sees what kills a thread: the module threading takes its hook from _thread when it is imported."""
    threading = sys.modules.get("threading")
    if hasattr(_thread, "_excepthook"):
        show = _thread._excepthook

        def excepthook(args):
            report("thread", args.exc_value, args.exc_traceback, thread=args.thread)
            return show(args)

        _thread._excepthook = excepthook
        for name in ("excepthook", "__excepthook__"):
            if threading and getattr(threading, name, None) is show:
                setattr(threading, name, excepthook)
    elif threading:
        watch("threading", report)
    else:
        watch_first_thread(_thread, report)


def watch_first_thread(_thread, report):
    """Python 3.6 and 3.7 have no hook for threads: look when the first one starts, then step aside."""
    begin = _thread.start_new_thread

    def start_new_thread(*args, **kwargs):
        threading = sys.modules.get("threading")
        if threading and getattr(threading, "_start_new_thread", None) is start_new_thread:
            threading._start_new_thread = _thread.start_new_thread = begin
            watch("threading", report)
        return begin(*args, **kwargs)

    _thread.start_new_thread = start_new_thread


def watch(library, report):
    """Sees the failures that a library keeps from the interpreter's own hooks."""
    before = set(sys.modules)
    try:
        from medic_capture import libraries

        libraries.watch(library, report)
    except Exception:
        pass
    for name in set(sys.modules) - before:
        if name.partition(".")[0] == OWN[0]:
            sys.modules.pop(name, None)


def finder(report):
    """Finds the hook's own modules, and notices the libraries to watch."""
    import _imp
    from _frozen_importlib import ModuleSpec
    from _frozen_importlib_external import SourceFileLoader

    class Loader(SourceFileLoader):
        def get_code(self, name):
            code = SourceFileLoader.get_code(self, name)
            _imp._fix_co_filename(code, "<medic>")
            return code

    class Finder:
        def find_spec(self, name, path=None, target=None):
            if name in LOADED:
                watch(LOADED.pop(name), report)
            elif name.partition(".")[0] in OWN:
                package = name == "medic_capture"
                file = os.path.join(HOME, *name.split(".")) + (os.sep + "__init__.py" if package else ".py")
                spec = ModuleSpec(name, Loader(name, file), origin=file, is_package=package)
                spec.has_location = True
                return spec
            return None

    return Finder()


def watch_calls(folder):
    """Writes down how some functions behave: only where a candidate is being confirmed, in the sandbox."""
    before = set(sys.modules)
    sys.path.insert(0, HOME)
    try:
        from medic_watch import start

        start.begin(folder)
    finally:
        sys.path.remove(HOME)
        for name in set(sys.modules) - before:
            if name.partition(".")[0] in ("medic_watch", OWN[0]):
                sys.modules.pop(name, None)


def make_way():
    """Lets the program's own sitecustomize be found, as if this one had never been there."""
    while HOME in sys.path:
        sys.path.remove(HOME)
    sys.path_importer_cache.pop(HOME, None)
    return sys.modules.pop("sitecustomize", None)


if os.environ.get("MEDIC_CAPTURE") and sys.version_info >= (3, 6):
    try:
        install()
    except Exception:
        pass

if os.environ.get("MEDIC_WATCH") and sys.version_info >= (3, 8):
    try:
        watch_calls(os.environ["MEDIC_WATCH"])
    except Exception:
        pass

us = make_way()
try:
    import sitecustomize  # noqa: E402
finally:
    if os.environ.get("MEDIC_CASES"):
        sys.path.append(HOME)  # for medic_cases
