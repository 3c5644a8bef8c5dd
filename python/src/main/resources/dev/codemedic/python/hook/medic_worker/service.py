"""Does what medic asks: the baseline, variants, behaviours."""

import _thread
import importlib
import gc
import os
import sys
import time

from medic_worker import bounds, functions, measure, replay, state, suites, trial

MEMORY = 1 << 30
BATCH = 400
GRACE = 1.0
PATIENCE = 3.0
TEST_SECONDS = 2.0
WAITING_SECONDS = 15.0
MEASURED_SECONDS = 20.0
HUNG_SECONDS = 0.25
LEAST_SECONDS = 0.08
MOST_CAPTURES = 4


class Service:
    def __init__(self, channel, tests, request, forks, origin):
        self.channel = channel
        self.tests = tests
        self.byname = {test.name: test for test in tests}
        self.root = os.path.realpath(request["root"])
        self.forks = forks
        self.origin = origin
        self.broken = dict((test.name, test.prefix) for test in tests if isinstance(test, suites.Broken))
        self.steady = []
        self.passing = []
        self.steps = bounds.Steps()
        self.files = set(self.relative(test.file) for test in tests)
        self.snapshot = state.Snapshot(self.modules())
        self.ordered = False
        self.seconds = TEST_SECONDS
        self.longest = TEST_SECONDS
        self.chance = request["chance"]
        self.places = {}
        functions.install_tick(self.steps)
        bounds.arm()

    def fresh(self):
        if self.chance:
            self.chance()

    def modules(self):
        """The project's own that are loaded."""
        return [module for module in list(sys.modules.values()) if self.inside(getattr(module, "__file__", None))]

    def inside(self, file):
        return self.origin.inside(file)

    def relative(self, file):
        return os.path.relpath(os.path.realpath(file), self.root) if file else ""

    def serve(self):
        while True:
            request = self.channel.read()
            if request is None or request["do"] == "end":
                return
            try:
                getattr(self, "do_" + request["do"])(request)
            except Exception as error:
                self.channel.write({"trouble": type(error).__name__ + ": " + str(error)[:300]})

    # --- the baseline

    def do_baseline(self, request):
        tests = [test.name for test in self.tests]
        self.captures = request.get("captures")
        self.bounds = {}
        plain, left = self.plain_tests(tests)
        self.captures = None
        self.load(left.get("loaded", []))
        for name, each in plain.items():
            hung = each["outcome"] in ("HUNG", "DIED")
            self.bounds[name] = HUNG_SECONDS if hung else max(1.0, 100 * each["seconds"])
        measured, seen = self.all_tests(tests, True)
        ended = [name for name in tests if self.bounds[name] != HUNG_SECONDS]
        backward, _ = self.all_tests(ended[::-1], False)
        unsteady = differing(plain, measured)
        turned = differing(plain, backward)
        if turned - unsteady:
            # Chance is told from order by the same order once more.
            again, _ = self.all_tests(ended, False)
            unsteady |= differing(plain, again)
        self.ordered = bool(turned - unsteady) or seen.get("stateful", False) or left.get("stateful", False)
        results = []
        for name in tests:
            each = dict(plain[name])
            each["covered"] = measured[name]["covered"]
            results.append(each)
        ends = dict((name, each["outcome"]) for name, each in plain.items() if name not in unsteady)
        self.steady = [name for name in tests if ends.get(name) in ("PASSED", "FAILED")]
        self.passing = [name for name in self.steady if ends[name] == "PASSED"]
        total = sum(each["seconds"] for each in results if each["outcome"] == "PASSED")
        longest = max([each["seconds"] for each in results if each["outcome"] in ("PASSED", "FAILED")] or [0])
        self.seconds = max(LEAST_SECONDS, 20 * longest)
        self.channel.write(
            {
                "tests": results,
                "types": seen.get("types", []),
                "ordered": self.ordered,
                "unsteady": [name for name in tests if name in unsteady],
                "broken": sorted(self.broken),
                "seconds": total,
                "root": self.root,
            }
        )

    def plain_tests(self, tests):
        """As they are. What seems to hang gets a second look where it may as well be slow."""
        results, left = self.all_tests(tests, False)
        hung = [name for name in tests if results[name]["outcome"] == "HUNG"]
        slow = next((name for name in hung if results[name]["waited"]), None)
        ended = [each["seconds"] for each in results.values() if each["outcome"] in ("PASSED", "FAILED")]
        if slow is None and hung and (not ended or max(ended) > TEST_SECONDS / 100):
            slow = hung[0]
        if slow is not None:
            self.longest = WAITING_SECONDS if results[slow]["waited"] else 2 * TEST_SECONDS
            if self.all_tests([slow], False)[0][slow]["outcome"] in ("PASSED", "FAILED"):
                self.bounds = dict((name, self.longest) for name in hung)
                return self.all_tests(tests, False)
            self.longest = TEST_SECONDS
        return results, left

    def load(self, names):
        """What tests have imported while they ran is loaded here as well, so that it can be changed."""
        for name in names:
            if name not in sys.modules:
                try:
                    bounds.alarm(TEST_SECONDS)
                    try:
                        importlib.import_module(name)
                    finally:
                        bounds.alarm(0)
                except BaseException:
                    pass
        if names:
            self.snapshot.close()
            self.snapshot = state.Snapshot(self.modules())

    def all_tests(self, names, measured):
        """Each test's result, from as few children as possible: one that hangs or dies ends its child."""
        results = {}
        summary = {}
        todo = list(names)
        while todo:
            child = self.forks.Child(lambda writer: self.child_tests(list(todo), measured, writer))
            end = "end"
            for answer in child.lines(max([self.longest] + list(self.bounds.values())) + PATIENCE):
                if isinstance(answer, str):
                    end = answer
                elif "name" in answer:
                    results[answer["name"]] = answer
                else:
                    merge(summary, answer)
            todo = [name for name in todo if name not in results]
            if todo:
                if end == "hung":
                    results[todo[0]] = result(todo[0], "HUNG", "still running, and not to be interrupted", 0.0)
                else:
                    results[todo[0]] = result(todo[0], "DIED", "the process ended in the middle of the test", 0.0)
                todo = todo[1:]
        return results, summary

    def child_tests(self, names, measured, writer):
        bounds.limit_memory(MEMORY)
        tracer = measure.Tracer(self.root, self.files) if measured else None
        before = set(sys.modules)
        self.fresh()
        told = 0
        hung = 0
        longest = 0.0
        begun = time.time()
        for name in names:
            bound = self.bounds.get(name) or (max(HUNG_SECONDS, 20 * longest) if hung else self.longest)
            if measured:
                bound = min(bound, MEASURED_SECONDS if time.time() - begun < MEASURED_SECONDS else 1.0)
            writer.at(0, 0)
            answer, error = self.one_test(name, tracer, bound)
            if answer["outcome"] == "HUNG":
                hung += 1
            else:
                longest = max(longest, answer["seconds"])
            if error is not None and self.captures and told < MOST_CAPTURES:
                told += 1
                self.capture(name, error)
            writer.now(answer)
        types = []
        if tracer:
            for (file, line), variables in tracer.types.items():
                offered = tracer.attributes.get((file, line), {})
                types.append(
                    {
                        "file": file,
                        "line": line,
                        "variables": {name: sorted(kinds) for name, kinds in variables.items()},
                        "attributes": {name: sorted(names) for name, names in offered.items()},
                    }
                )
        loaded = [
            name
            for name in sys.modules
            if name not in before and self.inside(getattr(sys.modules[name], "__file__", None))
        ]
        writer.now({"types": types, "stateful": self.snapshot.restore(), "loaded": loaded})

    def capture(self, name, error):
        """Writes the failure down with its values, as the hook does."""
        try:
            from medic_capture import failures

            failures.report("test", error, error.__traceback__, (os.getcwd(), self.captures, self.root), test=name)
        except Exception:
            pass

    def one_test(self, name, tracer, bound):
        caught = None
        test = self.byname[name]
        answer = result(name, "PASSED", "", 0.0)
        begun = time.time()
        worked = sum(os.times()[:4])
        try:
            bounds.alarm(bound)
            if tracer:
                tracer.start()
            try:
                test.run()
            finally:
                self.forks.only_this()
                bounds.alarm(0)
                measure.Tracer.stop()
        except suites.Skipped:
            answer["outcome"] = "SKIPPED"
        except bounds.TestTimeout as error:
            answer["outcome"] = "HUNG"
            answer["detail"] = "still running after %.2g s" % bound
            answer["trace"] = self.trace(error)
            caught = error
        except MemoryError as error:
            caught = error
            answer["outcome"] = "HUNG"
            answer["detail"] = "out of memory"
            answer["trace"] = self.trace(error)
        except BaseException as error:
            answer["outcome"] = "FAILED"
            answer["detail"] = (type(error).__name__ + ": " + " ".join(str(error).split()))[:300]
            answer["trace"] = self.trace(error)
            caught = error
        answer["seconds"] = time.time() - begun
        answer["waited"] = sum(os.times()[:4]) - worked < 0.05 * answer["seconds"]
        if tracer:
            answer["covered"] = {file: sorted(lines) for file, lines in tracer.lines.items()}
        return answer, caught

    def trace(self, error):
        """The project's lines on the stack, innermost first; a long recursion is cut."""
        lines = []
        trace = error.__traceback__
        while trace is not None:
            file = trace.tb_frame.f_code.co_filename
            if self.inside(file):
                lines.append([self.relative(file), trace.tb_lineno])
            trace = trace.tb_next
        lines.reverse()
        return lines[:50]

    # --- variants

    def do_run(self, request):
        self.limits = request["steps"]
        self.limit = request["least"]
        self.bound = min(3.0, self.seconds * request["patience"])
        tests = self.wanted(request["tests"])
        todo = request["variants"]
        started = time.time()
        until = started + request["seconds"]
        for variant in todo:
            for part in variant["parts"]:
                self.place(part)
        while todo and time.time() < until:
            batch, todo = todo[:BATCH], todo[BATCH:]
            answered = set()
            child = self.forks.Child(lambda writer: self.child_variants(batch, tests, until, writer))
            end = "end"
            for answer in child.lines(5 * self.bound + GRACE):
                if isinstance(answer, str):
                    end = answer
                else:
                    answered.add(answer["id"])
                    self.channel.write(answer)
            rest = [variant for variant in batch if variant["id"] not in answered]
            if rest and end != "end":
                guilty = batch[child.mark[0]]
                guilty = guilty if guilty in rest else rest[0]
                rest.remove(guilty)
                passed = min(child.mark[1], len(tests) - 1)
                self.channel.write(
                    {
                        "id": guilty["id"],
                        "outcome": "HUNG" if end == "hung" else "DIED",
                        "test": tests[passed].name if tests else "",
                        "passed": passed,
                    }
                )
            elif not answered:
                rest = rest[1:]
            # The innocent whose answers were lost, and those behind.
            todo = rest + todo
        self.channel.write({"end": True, "seconds": time.time() - started})

    def wanted(self, names):
        """In their own order where they depend on each other."""
        if self.ordered:
            return [test for test in self.tests if test.name in set(names)]
        return [self.byname[name] for name in names if name in self.byname]

    def do_whole(self, request):
        """Variants that change what runs when a file is loaded: each from a process that has not loaded it yet."""
        request["tests"] = [test.name for test in self.wanted(request["tests"])]
        request["bound"] = min(3.0, self.seconds * request["patience"])
        request["broken"] = self.broken
        request["steady"] = self.steady
        request["passing"] = self.passing
        for answer in self.origin.ask(request):
            self.channel.write(answer)
        self.channel.write({"end": True})

    def child_variants(self, batch, tests, until, writer):
        bounds.limit_memory(MEMORY)
        threads = _thread._count()
        if hasattr(gc, "freeze"):
            gc.freeze()  # what is here already is not looked at again and again
        for index, variant in enumerate(batch):
            self.fresh()
            writer.put(self.variant(variant, tests, index, writer))
            if time.time() > until or _thread._count() > threads:
                break  # what a thread left behind does is not to be told from what comes next
            self.snapshot.restore()
        writer.flush()

    def place(self, variant):
        key = (variant["file"], variant["line"], variant["name"])
        if key not in self.places:
            file = os.path.join(self.root, variant["file"])
            self.places[key] = functions.Place(
                file, variant["classes"], variant["name"], variant["line"], variant["first"]
            )
        return self.places[key]

    def variant(self, variant, tests, index, writer):
        answer = {"id": variant["id"], "outcome": "PASSED", "test": "", "passed": 0}
        codes = []
        for part in variant["parts"]:
            code, words = self.compiled(part)
            if words:
                answer["outcome"] = "INVALID"
                answer["test"] = words
                return answer
            codes.append((self.place(part), code))
        for place, code in codes:
            place.put(code)
        try:
            for test in tests:
                writer.at(index, answer["passed"])
                outcome = self.outcome(test)
                if outcome != "PASSED":
                    answer["outcome"] = outcome
                    answer["test"] = test.name
                    break
                answer["passed"] += 1
        finally:
            for place, _ in codes:
                place.restore()
        return answer

    def compiled(self, part):
        """The code of a function's text, or why it has none."""
        place = self.place(part)
        if not place.holders:
            return None, "the function is not loaded"
        try:
            code = place.compiled(part["text"])
        except (SyntaxError, ValueError, RecursionError, MemoryError, StopIteration) as error:
            return None, str(error)[:120] or type(error).__name__
        if not place.fits(code):
            return None, "other names of the surrounding function"
        return code, None

    def outcome(self, test):
        return trial.outcome(test, self.steps, self.limits.get(test.name, self.limit), self.bound)

    def do_steps(self, request):
        """The steps that each test takes in the given functions as they are."""
        for part in request["parts"]:
            self.place(part)

        def work(writer):
            bounds.limit_memory(MEMORY)
            for part in request["parts"]:
                code, _ = self.compiled(part)
                if code:
                    self.place(part).put(code)
            self.limits = {}
            self.limit = 1 << 40
            self.fresh()
            self.bound = 3.0
            for name in request["tests"]:
                writer.at(0, 0)
                outcome = self.outcome(self.byname[name])
                writer.now({"name": name, "steps": (1 << 40) - self.steps.left, "outcome": outcome})

        steps = {}
        for answer in self.forks.Child(work).lines(PATIENCE + self.seconds):
            if not isinstance(answer, str):
                steps[answer["name"]] = answer["steps"]
        self.channel.write({"steps": steps})

    # --- behaviours

    def do_behaviour(self, request):
        replay.Replay(self, request).answer()


def result(name, outcome, detail, seconds):
    return {
        "name": name,
        "outcome": outcome,
        "detail": detail,
        "trace": [],
        "covered": {},
        "seconds": seconds,
        "waited": False,
    }


def differing(one, other):
    """The tests that ended otherwise. A hang is none: it is told by time."""
    return set(
        name
        for name, each in other.items()
        if each["outcome"] != one[name]["outcome"] and "HUNG" not in (each["outcome"], one[name]["outcome"])
    )


def merge(summary, answer):
    summary["loaded"] = summary.get("loaded", []) + answer.get("loaded", [])
    summary["types"] = summary.get("types", []) + answer.get("types", [])
    summary["stateful"] = summary.get("stateful", False) or answer.get("stateful", False)
