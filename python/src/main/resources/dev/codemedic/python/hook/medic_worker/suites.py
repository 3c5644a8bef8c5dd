"""Collects tests with the runner that the project uses, each as a callable that costs as little as the test itself."""

import copy
import importlib
import os
import pickle
import sys


class Skipped(Exception):
    """The test was skipped."""


def collect(runner, arguments, ready, branch):
    """Calls ready with the tests, while the runner's session is open. Gives why not, or None.

    Before, when the runner is loaded and nothing of the project is, it calls branch, which may come back again and
    again, each time in another process, and with the files to look for tests in.
    """
    if runner == "pytest":
        return with_pytest(arguments, ready, branch)
    return with_unittest(arguments, ready, branch)


def trouble(code, message, advice=""):
    return {"trouble": message, "code": code, "advice": advice}


def broken(text, name):
    lines = [line for line in text.strip().splitlines() if line.strip(" E^~")]
    last = lines[-1] if lines else name
    return trouble("not-importable", "a test file cannot be imported: " + (last[1:] if last[:2] == "E " else last).strip())


class Broken:
    """A file of tests that cannot be loaded, as a test that fails."""

    direct = True

    def __init__(self, name, prefix, file, error, trouble):
        self.name = name
        self.prefix = prefix
        self.file = file
        self.error = error
        self.trace = error.__traceback__ if error else None
        self.trouble = trouble

    def run(self):
        raise self.error.with_traceback(self.trace)

    def holdable(self, inside):
        """Whether what the project does when it is loaded breaks it, not what the file of tests or its imports are."""
        if self.error is None or isinstance(self.error, (ImportError, SyntaxError)):
            return False
        trace = self.trace
        while trace is not None:
            file = trace.tb_frame.f_code.co_filename
            if inside(file) and file != self.file:
                return True
            trace = trace.tb_next
        return False


# --- pytest


def with_pytest(arguments, ready, branch):
    try:
        import pytest
    except ImportError:
        return trouble(
            "no-runner",
            "pytest is not installed for this interpreter",
            "install it: %s -m pip install pytest; or let unittest run the tests" % sys.executable,
        )

    class Plugin:
        trouble = trouble(
            "no-tests",
            "pytest collected no tests",
            "name the files or folders that hold tests: pytest takes test_*.py and *_test.py",
        )
        broken = []
        errors = {}
        only = None

        # Around all others: neither they nor a conftest.py have loaded anything yet.
        @pytest.hookimpl(hookwrapper=True, tryfirst=True)
        def pytest_load_initial_conftests(self):
            self.only = branch()
            yield

        def pytest_exception_interact(self, node, call):
            if isinstance(node, pytest.Collector):
                self.errors[node.nodeid] = call.excinfo.value

        def pytest_collectreport(self, report):
            if report.failed:
                self.trouble = broken(str(report.longrepr), report.nodeid)
                file = str(report.fspath)
                error = self.errors.get(report.nodeid)
                self.broken.append(Broken(report.nodeid, report.nodeid + "::", file, error, self.trouble))

        def leaves_out(self, path, config):
            """A file of tests that nobody has asked for."""
            root = str(getattr(config, "rootpath", None) or config.rootdir)
            path = str(path)
            wanted = self.only is None or os.path.relpath(path, root).replace(os.sep, "/") in self.only
            return None if wanted or os.path.basename(path) == "__init__.py" or os.path.isdir(path) else True

        if getattr(pytest, "version_tuple", (0,)) >= (7,):

            def pytest_ignore_collect(self, collection_path, config):
                return self.leaves_out(collection_path, config)

        else:

            def pytest_ignore_collect(self, path, config):
                return self.leaves_out(path, config)

        @pytest.hookimpl(tryfirst=True)
        def pytest_runtestloop(self, session):
            if session.items or self.broken:
                tests = [PytestTest(item, pytest.skip.Exception) for item in session.items]
                self.trouble = ready(tests + self.broken)
            return True

    own = ["-q", "-s", "-p", "no:cacheprovider", "-p", "no:faulthandler", "--assert=plain"]
    plugin = Plugin()
    status = int(pytest.main(own + arguments, plugins=[plugin]))
    if status == 4 and plugin.trouble:
        return trouble("usage", "pytest cannot do what it is asked", "see its own message above")
    return plugin.trouble


class PytestTest:
    def __init__(self, item, skip):
        self.item = item
        self.name = item.nodeid
        self.file = str(getattr(item, "fspath", ""))
        self.copies = None
        self.skip = skip
        self.direct = self.is_direct(item)
        if self.direct:
            callspec = getattr(item, "callspec", None)
            params = dict(callspec.params) if callspec else {}
            names = item._fixtureinfo.argnames
            self.copies = Copies({name: params[name] for name in names if name in params})

    @staticmethod
    def is_direct(item):
        import inspect

        function = getattr(item, "function", None)
        if type(item).__name__ != "Function" or function is None:
            return False
        if inspect.iscoroutinefunction(function) or inspect.isgeneratorfunction(function):
            return False
        callspec = getattr(item, "callspec", None)
        given = set(callspec.params) if callspec else set()
        if set(item.fixturenames) - given:
            return False
        if callspec and getattr(callspec, "indirect", None):
            return False
        if set(item._fixtureinfo.argnames) - given:
            return False
        if item.cls is not None and "__init__" in item.cls.__dict__:
            return False
        return all(mark.name == "parametrize" for mark in item.iter_markers())

    def run(self):
        if not self.direct:
            return self.by_runner()
        item = self.item
        try:
            if item.cls is None:
                item.function(**self.copies.fresh())
            else:
                item.function(item.cls(), **self.copies.fresh())
        except self.skip:
            raise Skipped()

    def by_runner(self):
        from _pytest.runner import runtestprotocol

        caught = []

        class Catcher:
            @staticmethod
            def pytest_exception_interact(call):
                caught.append(call.excinfo.value)

        manager = self.item.config.pluginmanager
        manager.register(Catcher, "medic-catcher")
        try:
            reports = runtestprotocol(self.item, log=False, nextitem=None)
        finally:
            manager.unregister(Catcher)
        for report in reports:
            if report.failed:
                raise caught[0] if caught else AssertionError(str(report.longrepr)[-300:])
        if any(report.skipped for report in reports):
            raise Skipped()


class Copies:
    """Gives each call of a test its own copy of its parameters."""

    def __init__(self, values):
        self.values = values
        self.packed = None
        self.plain = all(immutable(value) for value in values.values())
        if not self.plain:
            try:
                self.packed = pickle.dumps(values, pickle.HIGHEST_PROTOCOL)
                pickle.loads(self.packed)
            except Exception:
                self.packed = None

    def fresh(self):
        if self.plain:
            return self.values
        if self.packed is not None:
            return pickle.loads(self.packed)
        try:
            return copy.deepcopy(self.values)
        except Exception:
            return self.values


def immutable(value):
    if isinstance(value, (tuple, frozenset)):
        return all(immutable(each) for each in value)
    return value is None or isinstance(value, (bool, int, float, complex, str, bytes, type))


# --- unittest


def with_unittest(arguments, ready, branch):
    import unittest

    branch()
    found = []

    class Runner:
        def __init__(self, *args, **kwargs):
            pass

        def run(self, suite):
            found.extend(flat(suite))
            return unittest.TestResult()

    unittest.main(module=None, argv=["python -m unittest"] + arguments, exit=False, testRunner=Runner)
    unloaded = [test for test in found if type(test).__name__ in ("_FailedTest", "ModuleImportFailure")]
    for test in unloaded:
        error = getattr(test, "_exception", None)
        if type(error).__name__ == "Unusable" and type(error).__module__ == "medic_cases":
            return trouble("bad-cases", str(error), "`medic test --help` shows how cases are written")
    if not found:
        return trouble(
            "no-tests",
            "unittest found no tests",
            "name the modules that hold tests, or their folder: python3 -m unittest discover -s FOLDER",
        )
    return ready([unloadable(test) if test in unloaded else UnittestTest(test) for test in found])


def unloadable(test):
    """The loader has written the traceback down and thrown it away: the module is loaded once more for it."""
    name = getattr(test, "_testMethodName", test.id())
    error = getattr(test, "_exception", None)
    why = broken(str(error or test), test.id())
    file = ""
    try:
        importlib.import_module(name)
    except Exception as again:
        error = again
        trace = again.__traceback__
        while trace is not None and not file:
            path = trace.tb_frame.f_code.co_filename
            file = path if os.path.splitext(os.path.basename(path))[0] == name.rpartition(".")[2] else ""
            trace = trace.tb_next
    return Broken(test.id(), name + ".", file, error, why)


def flat(suite):
    for test in suite:
        if hasattr(test, "__iter__"):
            for inner in flat(test):
                yield inner
        else:
            yield test


class UnittestTest:
    def __init__(self, test):
        import unittest

        self.test = test
        self.name = test.id()
        self.file = getattr(sys.modules.get(type(test).__module__), "__file__", "") or ""
        kind = type(test)
        method = getattr(kind, getattr(test, "_testMethodName", ""), None)
        module = sys.modules.get(kind.__module__)
        own = unittest.TestCase
        self.direct = (
            isinstance(test, own)
            and method is not None
            and kind.run is own.run
            and kind.__call__ is own.__call__
            and kind.setUpClass.__func__ is own.setUpClass.__func__
            and kind.tearDownClass.__func__ is own.tearDownClass.__func__
            and not hasattr(module, "setUpModule")
            and not hasattr(module, "tearDownModule")
            and not getattr(kind, "__unittest_skip__", False)
            and not getattr(method, "__unittest_skip__", False)
            and not getattr(method, "__unittest_expecting_failure__", False)
            and type(test).__mro__[1].__name__ != "IsolatedAsyncioTestCase"
            and not hasattr(kind, "asyncSetUp")
        )
        self.plain = self.direct and kind.setUp is own.setUp and kind.tearDown is own.tearDown

    def run(self):
        import unittest

        if not self.direct:
            return self.by_runner()
        test = self.fresh()
        try:
            if self.plain:
                getattr(test, test._testMethodName)()
            else:
                test.setUp()
                try:
                    getattr(test, test._testMethodName)()
                finally:
                    test.tearDown()
            if test._cleanups:
                test.doCleanups()
        except unittest.SkipTest:
            raise Skipped()

    def fresh(self):
        maker = getattr(self.test, "medic_fresh", None)
        return maker() if maker else type(self.test)(self.test._testMethodName)

    def by_runner(self):
        import unittest

        caught = []

        class Result(unittest.TestResult):
            def addError(self, test, err):
                caught.append(err[1])

            addFailure = addError

            def addSubTest(self, test, subtest, err):
                if err is not None:
                    caught.append(err[1])

            def addUnexpectedSuccess(self, test):
                caught.append(AssertionError("unexpected success"))

        result = Result()
        suite = unittest.TestSuite([copy.copy(self.test)])
        suite.run(result)
        if caught:
            raise caught[0]
        if result.skipped:
            raise Skipped()
