"""A pytest plugin that writes down failing tests. It prints nothing and changes no outcome.

PYTEST_DONT_REWRITE: it is imported before pytest rewrites assertions, and has none.
"""

from medic_capture import shapes


def report(how, error, trace, **more):
    """Replaced by the hook's own: see medic_capture.libraries."""


def pytest_exception_interact(node, call):
    """Called for each failure of a test, a fixture or the collection; not for skips and expected failures."""
    try:
        error = call.excinfo.value
        if shapes.full_name(type(error)).endswith("Collector.CollectError"):
            error = shapes.member(BaseException, "__cause__", error) or error
        report("test", error, None, test=node.nodeid)
    except Exception:
        pass
