"""Runs a project's tests and writes one line a test to the file named by the first argument.

With pytest where the interpreter has it, else with unittest. A line is the outcome (passed, failed, skipped), a tab and
the test's name; the last line is "end" if the run came to its end.
"""

import os
import sys


def clean(name):
    return " ".join(str(name).split())


def with_pytest(pytest, report):
    class Recorder:
        def pytest_runtest_logreport(self, report):
            if report.failed:
                outcomes[report.nodeid] = "failed"
            elif report.skipped:
                outcomes.setdefault(report.nodeid, "skipped")
            elif report.when == "call":
                outcomes.setdefault(report.nodeid, "passed")

        def pytest_collectreport(self, report):
            if report.failed:
                outcomes[report.nodeid or "collection"] = "failed"

    outcomes = {}
    code = int(pytest.main(["-q", "-p", "no:cacheprovider", "--no-header", "--tb=no"], plugins=[Recorder()]))
    write(report, outcomes, code in (0, 1, 5))


def with_unittest(report):
    import unittest

    class Result(unittest.TestResult):
        def addSuccess(self, test):
            outcomes.setdefault(test.id(), "passed")

        def addFailure(self, test, err):
            outcomes[test.id()] = "failed"

        def addError(self, test, err):
            outcomes[test.id() if hasattr(test, "id") else str(test)] = "failed"

        def addSkip(self, test, reason):
            outcomes.setdefault(test.id(), "skipped")

        def addExpectedFailure(self, test, err):
            outcomes.setdefault(test.id(), "passed")

        def addUnexpectedSuccess(self, test):
            outcomes[test.id()] = "failed"

        def addSubTest(self, test, subtest, err):
            if err is not None:
                outcomes[test.id()] = "failed"

    outcomes = {}
    loader = unittest.TestLoader()
    for pattern in ("test*.py", "*_test.py"):
        loader.discover(".", pattern=pattern, top_level_dir=".").run(Result())
    write(report, outcomes, True)


def write(report, outcomes, complete):
    with open(report, "w", encoding="utf-8", errors="replace") as out:
        for name, outcome in outcomes.items():
            out.write(outcome + "\t" + clean(name) + "\n")
        if complete:
            out.write("end\n")


def main():
    report = os.path.abspath(sys.argv[1])
    sys.argv = [sys.argv[0]]
    sys.path[0] = os.getcwd()
    try:
        import pytest
    except ImportError:
        with_unittest(report)
    else:
        with_pytest(pytest, report)


if __name__ == "__main__":
    main()
