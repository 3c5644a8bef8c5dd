"""A process that stays where the tests' runner is loaded and nothing of the project is.

What runs when a module is loaded, such as constants, class bodies, defaults and decorators, cannot be exchanged in a
program that has loaded it already: references to old values are everywhere. So such changes start from here. Throwing
the project's modules out of a loaded program would leave what they have told others: registries, caches, subclasses.
"""

import gc
import importlib
import json
import os
import signal
import sys
import time
from importlib.util import decode_source

from medic_worker import bounds, forks, functions, sources, trial

MEMORY = 1 << 30
GRACE = 1.0
TIMES = 10
# Seconds of work. To report an interrupted collection alone takes pytest a quarter of a second.
LEAST_COLLECTING = 0.6
MOST_SECONDS = 3.0
MEASURED_SECONDS = 30.0
MOST_MEASURED = 8.0
UNMEASURED = 1 << 36
WARMING_SECONDS = 5.0
LONG = 0.05


class Branched(BaseException):
    """This process is a child that is to run a changed program."""


class Origin:
    """Both ends of the line to that process; in its children what they are to run."""

    def __init__(self, root, channel):
        self.root = os.path.realpath(root)
        self.channel = channel
        self.process = None
        self.task = None
        self.told = False

    def inside(self, file):
        return bool(file) and os.path.realpath(file).startswith(self.root + os.sep) and "site-packages" not in file

    def branch(self):
        """Starts the process. Returns here at once, and again in each child, which goes on to collect the tests.

        Gives the files that the child's tests are in, where it is to look for no others.
        """
        if self.process is not None:
            return None
        requests, to = os.pipe()
        answers, back = os.pipe()
        self.process = os.fork()
        if self.process:
            os.close(requests)
            os.close(back)
            self.asking = os.fdopen(to, "w", encoding="utf-8")
            self.hearing = os.fdopen(answers, "r", encoding="utf-8")
            return None
        os.close(to)
        os.close(answers)
        self.channel.close()
        try:
            Server(self, os.fdopen(requests, "r", encoding="utf-8"), back).serve()
        except Branched:
            return self.task.files
        finally:
            if self.task is None:
                os._exit(0)

    def ask(self, request):
        """The answers to some variants of whole files; none is left without one as long as there is time."""
        if not self.told:
            self.told = True
            request["own"], request["others"] = sources.loaded(self.inside)
        try:
            self.asking.write(json.dumps(request) + "\n")
            self.asking.flush()
            for line in self.hearing:
                answer = json.loads(line)
                if "end" in answer:
                    return
                yield answer
        except (OSError, AttributeError):
            pass
        for variant in request["variants"]:
            yield invalid(variant, "no process is left that could load it")

    def run(self, tests):
        """In a child that has collected the tests: runs them, answers, and ends."""
        self.task.run(tests)


def invalid(variant, words):
    return {"id": variant["id"], "outcome": "INVALID", "test": words, "passed": 0}


class Server:
    """What the process does: forks for each variant, and judges what becomes of it."""

    def __init__(self, origin, requests, answers):
        self.origin = origin
        self.requests = requests
        self.answers = answers
        self.sources = sources.Sources()
        self.sources.install()
        self.steps = bounds.Steps()
        functions.install_tick(self.steps)
        self.paths = {}
        self.measures = {}
        self.early = set(os.path.realpath(path) for _, path in sources.loaded(origin.inside)[0])

    def serve(self):
        for line in self.requests:
            request = json.loads(line)
            self.warm(request)
            until = time.time() + request["seconds"]
            for variant in request["variants"]:
                self.put(self.judged(variant, request))
                if time.time() > until:
                    break
            self.put({"end": True})

    def put(self, answer):
        data = (json.dumps(answer) + "\n").encode("utf-8")
        while data:
            data = data[os.write(self.answers, data):]

    def warm(self, request):
        """Loads what the tests have loaded besides the project, and keeps the code of the project's own files."""
        for name, file in request.pop("others", []):
            if name not in sys.modules:
                self.load(name, file)
        own = request.pop("own", [])
        self.paths.update((os.path.realpath(path), path) for _, path in own)
        self.sources.prepare(own)
        if hasattr(gc, "freeze"):
            gc.collect()
            gc.freeze()

    def load(self, name, file):
        before = set(sys.modules)
        try:
            bounds.alarm(WARMING_SECONDS)
            try:
                module = importlib.import_module(name)
            finally:
                bounds.alarm(0)
            strange = getattr(module, "__file__", None) != file
        except BaseException:
            strange = True
        for each in set(sys.modules) - before:
            if strange or self.origin.inside(getattr(sys.modules[each], "__file__", None)):
                del sys.modules[each]

    # --- variants

    def judged(self, variant, request):
        place = os.path.join(self.origin.root, variant["file"])
        path = self.paths.get(os.path.realpath(place), place)
        if os.path.realpath(place) in self.early:
            return invalid(variant, "the file is loaded before the tests are looked for")
        try:
            code = sources.compiled(variant["text"], path)
        except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
            return invalid(variant, str(error)[:120])
        measure = self.measures.get(path)
        if measure is None:
            measure = self.measures[path] = self.measured(path, request)
        if measure.trouble:
            return invalid(variant, measure.trouble)
        patience = request["patience"]
        limits = dict((name, TIMES * count * patience) for name, count in measure.steps.items())
        work = min(MOST_SECONDS, max(LEAST_COLLECTING, TIMES * measure.work) * patience)
        seconds = max(1.0, 5 * work, 3 * measure.seconds)
        self.sources.change(path, variant["text"], code)
        request["bound"] = min(MOST_SECONDS, max(request["bound"], 2 * TIMES * measure.longest * patience))
        collecting = TIMES * measure.collecting * patience + request["least"]
        answer = None
        for tests, files in self.rounds(request, measure):
            task = Task(request, self.steps, limits, collecting, (work, seconds), tests, files)
            passed, end, answer = self.child(task, max(seconds, 5 * request["bound"]) + GRACE)
            if answer is None:
                passed = max(0, min(passed, len(tests) - 1))
                outcome = "HUNG" if end == "hung" else "DIED"
                answer = {"outcome": outcome, "test": tests[passed] if tests else "", "passed": passed}
            if answer["outcome"] != "PASSED":
                break
        return dict(answer, id=variant["id"])

    @staticmethod
    def rounds(request, measure):
        """Where many files of tests take long to load, those with failing tests are looked at by themselves first."""
        tests = request["tests"]
        passing = set(request["passing"])
        files = set(file_of(name) for name in tests if name not in passing)
        first = [name for name in tests if file_of(name) in files]
        if measure.seconds > LONG and first and len(first) < len(tests):
            yield first, sorted(files)
        yield tests, None

    def child(self, task, patience):
        child = forks.Child()
        if child.pid == 0:
            os.close(self.answers)
            self.requests.close()
            self.origin.task = task
            task.begin(child.writer)
            raise Branched()
        answer = None
        end = "end"
        for each in child.lines(patience):
            if isinstance(each, str):
                end = each
            else:
                answer = each
        return child.mark[1], end, answer

    def measured(self, path, request):
        """The program as it is, from here: what it takes, and whether its tests come out as they do elsewhere."""
        try:
            with open(path, "rb") as file:
                text = decode_source(file.read())
            code = sources.compiled(text, path)
        except (OSError, SyntaxError, ValueError) as error:
            return Measure(trouble=str(error)[:120])
        self.sources.change(path, text, code)
        task = Measuring(request, self.steps)
        _, end, answer = self.child(task, MEASURED_SECONDS)
        if answer is None:
            return Measure(trouble="the program as it is " + ("hangs" if end == "hung" else "ends") + " when loaded")
        return Measure(**answer)


def file_of(name):
    """The file of a test, as pytest names it."""
    return name.partition("::")[0]


class Measure:
    """The program as it is: steps of each test and of loading; the time and work of loading; the longest test's time."""

    def __init__(self, steps=None, collecting=0, seconds=0.0, work=0.0, longest=0.0, trouble=None):
        self.steps = steps or {}
        self.collecting = collecting
        self.seconds = seconds
        self.work = work
        self.longest = longest
        self.trouble = trouble


class Task:
    """A child's: loads a changed program and runs its tests to the first that fails."""

    def __init__(self, request, steps, limits, collecting, times, tests, files):
        self.tests = tests
        self.files = files
        self.broken = request["broken"]
        self.bound = request["bound"]
        self.least = request["least"]
        self.steps = steps
        self.limits = limits
        self.collecting = collecting
        self.work, self.seconds = times

    def begin(self, writer):
        self.writer = writer
        bounds.limit_memory(MEMORY)
        self.steps.allow(self.collecting)
        # Runners catch everything that tests raise when they are loaded, so there is nothing to raise.
        self.steps.beyond = 1000
        signal.signal(signal.SIGALRM, give_up)
        signal.signal(signal.SIGVTALRM, give_up)
        signal.setitimer(signal.ITIMER_VIRTUAL, self.work)
        signal.setitimer(signal.ITIMER_REAL, self.seconds)
        self.begun = time.time()
        self.worked = time.process_time()

    def collected(self):
        forks.only_this()
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)
        bounds.arm()

    def run(self, tests):
        self.collected()
        suite = Suite(tests, self.broken)
        answer = {"outcome": "PASSED", "test": "", "passed": 0}
        for name in self.tests:
            self.writer.at(0, answer["passed"])
            outcome = suite.outcome(name, self.one)
            if outcome != "PASSED":
                answer["outcome"] = outcome
                answer["test"] = name
                break
            answer["passed"] += 1
        self.end(answer)

    def one(self, test):
        return trial.outcome(test, self.steps, self.least + self.limits.get(test.name, 0), self.bound)

    def end(self, answer):
        self.writer.now(answer)
        os._exit(0)


class Measuring(Task):
    """A child's: runs all tests of the program as it is."""

    def __init__(self, request, steps):
        Task.__init__(self, request, steps, {}, 1 << 40, (MEASURED_SECONDS, MEASURED_SECONDS), request["steady"], None)
        self.passing = set(request["passing"])

    def run(self, tests):
        collecting = (1 << 40) - self.steps.left
        times = {"seconds": time.time() - self.begun, "work": time.process_time() - self.worked}
        self.collected()
        self.bound = MOST_SECONDS
        self.least = 1 << 40
        counts = {}
        longest = 0.0
        suite = Suite(tests, self.broken)
        for name in self.tests:
            self.writer.at(0, 0)
            begun = time.time()
            if begun - self.begun > MOST_MEASURED:
                counts[name] = UNMEASURED
                continue
            outcome = suite.outcome(name, self.one)
            longest = max(longest, time.time() - begun)
            counts[name] = (1 << 40) - self.steps.left
            if outcome != "PASSED" and name in self.passing:
                self.end({"trouble": name + " does not pass when it is loaded afresh"})
        self.end(dict(times, steps=counts, collecting=collecting, longest=longest))


class Suite:
    """The tests that were collected, by the names that the baseline has for them. One that is not there fails."""

    def __init__(self, tests, broken):
        self.tests = tests
        self.byname = dict((test.name, test) for test in tests)
        self.broken = broken

    def outcome(self, name, one):
        test = self.byname.get(name)
        if test is not None:
            return one(test)
        if name not in self.broken:
            return "FAILED"
        # The file could not be loaded before; now that it can be, its tests are to pass.
        inner = [each for each in self.tests if each.name.startswith(self.broken[name])]
        outcomes = (one(each) for each in inner)
        return next((outcome for outcome in outcomes if outcome != "PASSED"), "PASSED" if inner else "FAILED")


def give_up(number, frame):
    os._exit(forks.GAVE_UP)
