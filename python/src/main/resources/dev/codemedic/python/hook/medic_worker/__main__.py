"""Starts the worker: the process that stays, and what it is asked to do."""

import json
import os
import sys

HOME = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path[0] = HOME
from medic_worker import forks, origin, service, suites  # noqa: E402

import medic_capture.failures  # noqa: E402,F401

del sys.path[0]


class Channel:
    """The lines of JSON to and from medic, kept away from the program under test."""

    def __init__(self):
        self.requests = os.fdopen(os.dup(0), "r", encoding="utf-8", newline="\n")
        self.answers = os.dup(1)
        nothing = os.open(os.devnull, os.O_RDWR)
        for number in (0, 1, 2):
            os.dup2(nothing, number)
        os.close(nothing)

    def read(self):
        line = self.requests.readline()
        return json.loads(line) if line else None

    def close(self):
        """In a process that does not speak to medic."""
        self.requests.close()
        os.close(self.answers)

    def write(self, answer):
        data = (json.dumps(answer) + "\n").encode("utf-8")
        while data:
            data = data[os.write(self.answers, data):]


class Chance:
    """Sees whether the program seeds its random numbers when it is loaded. A fork would give it others."""

    def __init__(self):
        import random

        self.random = random
        self.seed = random.seed
        self.seeded = False
        random.seed = self.seeding

    def seeding(self, *args, **kwargs):
        self.seeded = True
        return self.seed(*args, **kwargs)

    def keeper(self):
        """Puts the numbers back to where they are now; None where chance is to be chance."""
        self.random.seed = self.seed
        state = self.random.getstate()
        return (lambda: self.random.setstate(state)) if self.seeded else None


def main():
    channel = Channel()
    request = channel.read()
    if request is None:
        return
    sys.dont_write_bytecode = True
    if request["cwd"]:
        sys.path.insert(0, os.getcwd())
    sys.path[:0] = request["path"]
    sys.argv = [request["runner"]] + request["arguments"]

    chance = Chance()

    start = origin.Origin(request["root"], channel)

    def ready(tests):
        request["chance"] = chance.keeper()
        if start.task:
            start.run([test for test in tests if not isinstance(test, suites.Broken)])
        for test in tests:
            if isinstance(test, suites.Broken) and not test.holdable(start.inside):
                return test.trouble
        channel.write({"tests": [test.name for test in tests]})
        service.Service(channel, tests, request, forks, start).serve()

    try:
        trouble = suites.collect(request["runner"], request["arguments"], ready, start.branch)
    except SystemExit as left:
        trouble = suites.trouble("not-importable", "the tests' runner left with " + str(left.code))
    except BaseException as error:
        trouble = suites.trouble("not-importable", type(error).__name__ + ": " + " ".join(str(error).split())[:300])
    if start.task:
        start.run([])
    if trouble:
        channel.write(trouble)
    sys.stdout.flush()
    os._exit(0)


main()
