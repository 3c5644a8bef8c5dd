"""Lets variants of a function answer the same inputs: those that tests gave to it, and mutations of them."""

import copy
import pickle
import random
import sys
import types

from medic_worker import bounds, suites

MOST_RECORDED = 60
DEPTH = 6


class Replay:
    def __init__(self, service, request):
        self.service = service
        self.request = request
        self.random = random.Random(20261121)
        self.objects = []

    def answer(self):
        service = self.service
        variants = self.request["variants"]
        packed = []
        trouble = None
        child = service.forks.Child(self.record)
        for answer in child.lines(30):
            if isinstance(answer, dict):
                packed.append(answer)
        answers = [[] for _ in variants]
        inputs = [each["shown"] for each in packed]
        for index, variant in enumerate(variants):
            done = []
            while len(done) < len(packed):
                start = len(done)
                end = "end"
                child = service.forks.Child(lambda writer: self.play(variant, packed[start:], writer))
                for answer in child.lines(3.0):
                    if isinstance(answer, str):
                        end = answer
                    else:
                        done.append(answer["text"])
                if len(done) < len(packed) and (end != "end" or len(done) == start):
                    done.append("~" if end != "died" else "!died")
            answers[index] = done
        recorded = sum(1 for each in packed if each["recorded"])
        service.channel.write({"inputs": inputs, "recorded": recorded, "answers": answers, "trouble": trouble})

    # --- inputs

    def record(self, writer):
        """Runs the tests, keeps the arguments of each call of the function, and mutates them."""
        service = self.service
        bounds.limit_memory(1 << 30)
        place = service.place(self.request["place"])
        codes = set(place.originals)
        seen = {}

        def profile(frame, event, arg):
            if event == "call" and frame.f_code in codes and len(seen) < MOST_RECORDED:
                code = frame.f_code
                count = code.co_argcount + code.co_kwonlyargcount
                if code.co_flags & 12:
                    return
                names = code.co_varnames[:count]
                try:
                    data = pickle.dumps([frame.f_locals[name] for name in names], pickle.HIGHEST_PROTOCOL)
                    if len(data) < 20000:
                        seen.setdefault(data, names)
                except BaseException:
                    pass

        for test in service.tests:
            if len(seen) >= MOST_RECORDED:
                break
            writer.at(0, 0)
            sys.setprofile(profile)
            try:
                bounds.alarm(0.5)
                try:
                    test.run()
                finally:
                    service.forks.only_this()
                    bounds.alarm(0)
                    sys.setprofile(None)
            except BaseException:
                pass
            service.snapshot.restore()
        datas = list(seen)
        for data in datas:
            writer.put(packed(data, True))
        budget = self.request["most"] - len(datas)
        known = set(datas)
        tries = 0
        while datas and budget > 0 and tries < 6 * self.request["most"]:
            tries += 1
            base = datas[self.random.randrange(len(datas))]
            try:
                values = pickle.loads(base)
                pool = leaves(values, [])
                self.objects = objects(values, [], set())
                for _ in range(self.random.choice((1, 1, 1, 2, 3))):
                    values = self.mutated(values, pool)
                data = pickle.dumps(values, pickle.HIGHEST_PROTOCOL)
            except Exception:
                continue
            if data not in known and len(data) < 20000:
                known.add(data)
                budget -= 1
                writer.put(packed(data, False))
        writer.flush()

    def mutated(self, arguments, pool):
        if not arguments:
            return arguments
        arguments = list(arguments)
        index = self.random.randrange(len(arguments))
        arguments[index] = self.change(arguments[index], pool, 0)
        return arguments

    def change(self, value, pool, depth):
        pick = self.random
        if isinstance(value, bool):
            return not value
        if isinstance(value, int):
            choice = pick.choice((value + 1, value - 1, 0, 1, value * 2, value // 2, -value, value + pick.randrange(10)))
            return choice if abs(choice) <= max(abs(value) * 2, 20) else value
        if isinstance(value, float):
            return pick.choice((value + 1, value / 2, value * 2, value + 0.1, -value))
        if isinstance(value, str):
            return self.text(value, pool)
        if isinstance(value, (list, tuple)):
            items = list(value)
            kind = pick.randrange(6)
            if items and kind == 0:
                del items[pick.randrange(len(items))]
            elif items and kind == 1:
                items.insert(pick.randrange(len(items) + 1), copy.deepcopy(pick.choice(items)))
            elif len(items) > 1 and kind == 2:
                one, other = pick.randrange(len(items)), pick.randrange(len(items))
                items[one], items[other] = items[other], items[one]
            elif items and kind == 3:
                items = items[: pick.randrange(len(items) + 1)]
            elif items and depth < DEPTH:
                index = pick.randrange(len(items))
                items[index] = self.change(items[index], pool, depth + 1)
            if type(value) in (list, tuple):
                return type(value)(items)
            return value
        if isinstance(value, dict) and type(value) is dict:
            items = list(value.items())
            if items and pick.randrange(3) == 0:
                del items[pick.randrange(len(items))]
            elif items and depth < DEPTH:
                index = pick.randrange(len(items))
                items[index] = (items[index][0], self.change(items[index][1], pool, depth + 1))
            return dict(items)
        if type(value) is set and value:
            items = sorted(value, key=repr)
            del items[pick.randrange(len(items))]
            return set(items)
        attributes = getattr(value, "__dict__", None)
        alike = [each for each in self.objects if type(each) is type(value) and each is not value]
        if alike and pick.randrange(3) == 0:
            return pick.choice(alike)
        if type(attributes) is dict and attributes and depth < DEPTH and not isinstance(value, (type, types.FunctionType)):
            name = pick.choice(sorted(attributes))
            other = self.change(attributes[name], pool, depth + 1)
            if other is not attributes[name]:
                setattr(value, name, other)
        return value

    def text(self, value, pool):
        pick = self.random
        letters = "".join(each for each in pool if isinstance(each, str)) or "ab1 "
        kind = pick.randrange(5)
        at = pick.randrange(len(value) + 1)
        if kind == 0 and value:
            return value[:at] + value[at + 1:]
        if kind == 1:
            return value[:at] + pick.choice(letters) + value[at:]
        if kind == 2 and value:
            return value[:at] + pick.choice(letters) + value[at + 1:]
        if kind == 3:
            return value[:at]
        return value[at:] + value[:at]

    # --- answers

    def play(self, variant, inputs, writer):
        service = self.service
        bounds.limit_memory(1 << 30)
        writer.at(0, 0)
        codes = [(service.place(part), service.compiled(part)[0]) for part in variant["parts"]]
        if any(code is None for _, code in codes):
            for _ in inputs:
                writer.put({"text": "!invalid"})
            writer.flush()
            return
        for place, code in codes:
            place.put(code)
        function = service.place(self.request["place"]).holders[0]
        for each in inputs:
            writer.now({"text": self.one(function, each["data"])})

    def one(self, function, data):
        service = self.service
        arguments = pickle.loads(bytes.fromhex(data))
        code = function.__code__
        service.fresh()
        service.steps.allow(self.request["steps"])
        try:
            bounds.alarm(0.3)
            try:
                plain = arguments[: code.co_argcount]
                named = dict(zip(code.co_varnames[code.co_argcount:], arguments[code.co_argcount:]))
                value = function(*plain, **named)
                if isinstance(value, types.GeneratorType):
                    value = ["generator"] + [item for item, _ in zip(value, range(1000))]
                text = "=" + shown(value)
                if value is None:
                    text += " " + shown(arguments)
                return text
            finally:
                service.forks.only_this()
                bounds.alarm(0)
        except (bounds.TestTimeout, MemoryError):
            return "~"
        except BaseException as error:
            return "~" if service.steps.beyond else "!" + type(error).__name__
        finally:
            service.snapshot.restore()


def packed(data, recorded):
    return {"data": data.hex(), "recorded": recorded, "shown": shown(pickle.loads(data))[:160]}


def leaves(value, found, depth=0):
    if depth < DEPTH and len(found) < 200:
        if isinstance(value, (list, tuple, set)):
            for each in value:
                leaves(each, found, depth + 1)
        elif isinstance(value, dict):
            for key, each in value.items():
                leaves(key, found, depth + 1)
                leaves(each, found, depth + 1)
        elif isinstance(value, (int, float, str)):
            found.append(value)
    return found


def objects(value, found, seen):
    """The objects of the program's own classes that are reached."""
    if id(value) in seen or len(found) >= 60:
        return found
    seen.add(id(value))
    if isinstance(value, (list, tuple, set)):
        for each in value:
            objects(each, found, seen)
    elif isinstance(value, dict):
        for key, each in value.items():
            objects(key, found, seen)
            objects(each, found, seen)
    elif type(getattr(value, "__dict__", None)) is dict and not isinstance(value, (type, types.FunctionType)):
        found.append(value)
        objects(value.__dict__, found, seen)
    return found


def shown(value):
    """A text that is equal for equal values, of objects without their address."""
    return render(value, 0, [])


def render(value, depth, path):
    if value is None or isinstance(value, (bool, int, str, bytes)):
        return repr(value)
    if isinstance(value, float):
        return "%.9g" % value
    if depth > 8 or any(value is each for each in path):
        return "..."
    path = path + [value]
    if isinstance(value, (list, tuple)):
        return type(value).__name__[0] + "[" + ",".join(render(each, depth + 1, path) for each in value) + "]"
    if isinstance(value, (set, frozenset)):
        return "{" + ",".join(sorted(render(each, depth + 1, path) for each in value)) + "}"
    if isinstance(value, dict):
        inner = sorted(render(k, depth + 1, path) + ":" + render(v, depth + 1, path) for k, v in value.items())
        return "{" + ",".join(inner) + "}"
    attributes = getattr(value, "__dict__", None)
    if type(attributes) is dict:
        inner = sorted(k + "=" + render(v, depth + 1, path) for k, v in attributes.items())
        return type(value).__name__ + "(" + ",".join(inner) + ")"
    return type(value).__name__
