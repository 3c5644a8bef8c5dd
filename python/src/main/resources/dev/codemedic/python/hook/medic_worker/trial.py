"""One test of a variant, within its bounds."""

from medic_worker import bounds, forks, suites


def outcome(test, steps, limit, seconds):
    """How it ends, by the name that medic has for it. A test that was skipped is none that failed."""
    steps.allow(limit)
    try:
        bounds.busy_alarm(seconds)
        try:
            test.run()
        finally:
            forks.only_this()
            bounds.busy_alarm(0)
        return "HUNG" if steps.beyond else "PASSED"
    except suites.Skipped:
        return "PASSED"
    except (bounds.TestTimeout, MemoryError):
        return "HUNG"
    except BaseException:
        return "HUNG" if steps.beyond else "FAILED"
