"""Bounds of one test's run: steps counted in the code under repair, time, memory."""

import os
import resource
import signal

from medic_worker import forks


class TestTimeout(BaseException):
    """The bound was met. No handler for Exception catches it."""


class Steps:
    """Counts steps; each entry of a function and each turn of a loop is one."""

    def __init__(self):
        self.left = 1 << 60
        self.beyond = 0

    def tick(self):
        self.left -= 1
        if self.left < 0:
            self.over()

    def over(self):
        self.beyond += 1
        if self.beyond > 1000:
            # Whoever swallows the exception that often never ends.
            os._exit(forks.GAVE_UP)
        raise TestTimeout()

    def allow(self, count):
        self.left = count
        self.beyond = 0


BOUND = [0.0]


def on_alarm(number, frame):
    raise TestTimeout("still running after %.2g s" % BOUND[0])


def arm():
    signal.signal(signal.SIGALRM, on_alarm)


def alarm(seconds):
    if seconds and signal.getsignal(signal.SIGALRM) is not on_alarm:
        arm()
    BOUND[0] = seconds or BOUND[0]
    signal.setitimer(signal.ITIMER_REAL, seconds, 0.05 if seconds else 0)


def busy_alarm(seconds):
    """A bound of work: the process's own time, which other processes do not use up; waiting is bounded as well."""
    if seconds and signal.getsignal(signal.SIGVTALRM) is not on_alarm:
        signal.signal(signal.SIGVTALRM, on_alarm)
    alarm(max(1.0, 5 * seconds) if seconds else 0)
    BOUND[0] = seconds or BOUND[0]
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds, 0.05 if seconds else 0)


def limit_memory(extra):
    """Lets this process grow by so many bytes."""
    try:
        with open("/proc/self/statm") as file:
            used = int(file.read().split()[0]) * resource.getpagesize()
        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        bound = used + extra
        if hard != resource.RLIM_INFINITY:
            bound = min(bound, hard)
        resource.setrlimit(resource.RLIMIT_AS, (bound, hard))
    except (OSError, ValueError):
        pass
