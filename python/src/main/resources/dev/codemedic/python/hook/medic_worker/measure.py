"""Watches tests on the program as it is: lines run, types seen."""

import os
import sys

PLAIN = ("int", "float", "str", "bool", "NoneType", "list", "tuple", "dict", "set", "bytes", "complex", "function")
MOST_EVENTS = 60
MOST_ATTRIBUTES = 60


class Tracer:
    """A trace function for the project's files; tests' own files give lines, but no types."""

    def __init__(self, root, tests):
        self.root = root + os.sep
        self.tests = tests
        self.names = {}
        self.lines = {}
        self.types = {}
        self.attributes = {}
        self.events = {}

    def start(self):
        self.lines = {}
        sys.settrace(self.call)

    @staticmethod
    def stop():
        sys.settrace(None)

    def relative(self, filename):
        if filename not in self.names:
            full = os.path.realpath(filename)
            inside = full.startswith(self.root) and full.endswith(".py") and "site-packages" not in full
            self.names[filename] = full[len(self.root):] if inside else None
        return self.names[filename]

    def call(self, frame, event, arg):
        name = self.relative(frame.f_code.co_filename)
        if name is None or "__medic__" in frame.f_globals:
            return None
        lines = self.lines.setdefault(name, set())
        look = name not in self.tests

        def local(frame, event, arg):
            lines.add(frame.f_lineno)
            if look and event in ("line", "return"):
                self.look(name, frame)
            return local

        lines.add(frame.f_lineno)
        if look:
            self.look(name, frame)
        return local

    def look(self, name, frame):
        place = (name, frame.f_code.co_firstlineno, frame.f_lineno)
        count = self.events.get(place, 0)
        if count >= MOST_EVENTS:
            return
        self.events[place] = count + 1
        key = (name, frame.f_code.co_firstlineno)
        types = self.types.setdefault(key, {})
        for variable, value in frame.f_locals.items():
            seen = types.setdefault(variable, set())
            kind = described(value)
            if kind not in seen and len(seen) < 6:
                seen.add(kind)
                if type(value).__name__ not in PLAIN:
                    self.offer(key, variable, value)

    def offer(self, key, variable, value):
        try:
            names = [each for each in dir(value) if not each.startswith("_")][:MOST_ATTRIBUTES]
        except Exception:
            return
        self.attributes.setdefault(key, {}).setdefault(variable, set()).update(names)


def described(value):
    """The type's name; of a container with that of its first element."""
    name = type(value).__name__
    try:
        if name in ("list", "set", "tuple") and value:
            return name + "[" + type(next(iter(value))).__name__ + "]"
        if name == "dict" and value:
            key, held = next(iter(value.items()))
            return name + "[" + type(key).__name__ + "," + type(held).__name__ + "]"
    except Exception:
        pass
    return name
