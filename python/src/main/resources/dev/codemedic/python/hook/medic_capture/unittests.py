"""Sees the failures of unittest's tests."""

import sys

from medic_capture import shapes

_CAUSE = "_medic_cause"


def watch(result, loader, report):
    """Looks on when a result records a failure, and when the loader finds a module that cannot be imported."""
    kind = result.TestResult
    for method, position in (("addError", 1), ("addFailure", 1), ("addSubTest", 2)):
        setattr(kind, method, _recording(getattr(kind, method), position, report))
    loader._make_failed_import_test = _keeping(loader._make_failed_import_test)


def _recording(record, position, report):
    """The method of a result, which is given a test and, at the position, what sys.exc_info() gave."""

    def recording(self, *args, **kwargs):
        if len(args) > position and args[position]:
            test = args[position - 1]
            cause = dict.get(shapes.own_dict(test), _CAUSE)
            report("test", cause or args[position][1], None, test=name_of(test))
        return record(self, *args, **kwargs)

    recording.__name__ = record.__name__
    return recording


def _keeping(make):
    """The loader turns what stopped an import into text; the test that it makes keeps the exception as well."""

    def keeping(*args, **kwargs):
        error = sys.exc_info()[1]
        made = make(*args, **kwargs)
        for test in dict.get(shapes.own_dict(made[0]), "_tests") or ():
            dict.__setitem__(shapes.own_dict(test), _CAUSE, error)
        return made

    return keeping


def name_of(test):
    """The test's name as the command line takes it: module.Class.method"""
    stored = shapes.own_dict(test)
    label = dict.get(stored, "label")
    if type(label) is str and shapes.module_of(type(test)) == "medic_cases":
        return label
    case = dict.get(stored, "test_case")
    if case is not None:
        return name_of(case)  # of a subtest
    method = dict.get(stored, "_testMethodName")
    if type(method) is not str:
        method = dict.get(stored, "description")  # of what stands for setUpClass and the like
        return method if type(method) is str else shapes.full_name(type(test))
    kind = type(test)
    if shapes.name_of(kind) == "_FailedTest":
        return method
    return shapes.module_of(kind) + "." + shapes.qualified(kind) + "." + method
