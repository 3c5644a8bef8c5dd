"""Sees failures that libraries keep from the interpreter's hooks.

Each patch looks on and calls what it stands in for. None of them is ever between the place that raises and
the place that handles, so that no printed traceback shows them.
"""

import sys


def watch(library, report):
    """Patches a library that has been imported; `report` is sitecustomize's."""
    {
        "asyncio": _asyncio,
        "multiprocessing": _multiprocessing,
        "pytest": _pytest,
        "threading": _threading,
        "unittest": _unittest,
    }[library](report)


def _threading(report):
    """Python 3.6 and 3.7: the thread's own handler formats the exception that it prints."""
    threading = sys.modules["threading"]
    format_exc = threading._format_exc

    def format_and_report(*args, **kwargs):
        _, error, traceback = sys.exc_info()
        report("thread", error, traceback)
        return format_exc(*args, **kwargs)

    threading._format_exc = format_and_report


def _asyncio(report):
    """Failures of tasks that nobody awaited, and of callbacks, end in the loop's handler."""
    loop = sys.modules["asyncio.base_events"].BaseEventLoop
    handle = loop.call_exception_handler

    def call_exception_handler(self, context):
        error = dict.get(context, "exception") if type(context) is dict else None
        if error is not None:
            report("thread", error, None)
        return handle(self, context)

    loop.call_exception_handler = call_exception_handler


def _multiprocessing(report):
    """A child process prints what escapes from its run method, and exits; no hook is asked.

    While it handles the exception it asks for its own name.
    """
    process = sys.modules["multiprocessing.process"].BaseProcess
    name = process.__dict__["name"]

    def name_and_report(self):
        _, error, traceback = sys.exc_info()
        if traceback is not None and traceback.tb_frame is sys._getframe(1):
            if traceback.tb_frame.f_code is process._bootstrap.__code__:
                report("uncaught", error, traceback)
        return name.fget(self)

    process.name = property(name_and_report, name.fset, name.fdel, name.__doc__)


def _unittest(report):
    """Test runners collect failures in a TestResult; a module that cannot be imported becomes a failing test."""
    from medic_capture import unittests

    unittests.watch(sys.modules["unittest.result"], sys.modules["unittest.loader"], report)


def _pytest(report):
    """Joins the plugins that pytest always loads; PYTEST_PLUGINS would break an interpreter without our hook."""
    config = sys.modules.get("_pytest.config")
    if config and type(getattr(config, "default_plugins", None)) is tuple:
        import medic_pytest

        config.default_plugins += ("medic_pytest",)
        medic_pytest.report = report
