"""Replaces the code of functions in place, so that everybody who holds them runs the variant."""

import __future__
import builtins
import gc
import os
import types

TICK = "__medic_tick__"


def install_tick(steps):
    setattr(builtins, TICK, steps.tick)


class Place:
    """One function of the program: where it stands and the objects that run it."""

    def __init__(self, file, classes, name, line, first):
        self.file = file
        self.classes = classes
        self.name = name
        self.line = line
        self.holders = holders(file, name, first, line)
        self.originals = [holder.__code__ for holder in self.holders]
        self.inner = made_within(self.originals)
        self.flags = 0
        for code in self.originals:
            for feature in __future__.all_feature_names:
                self.flags |= code.co_flags & getattr(__future__, feature).compiler_flag

    def compiled(self, text):
        """The code of a changed text of this function, which counts its own steps. Raises SyntaxError."""
        head = "".join(" " * depth + "class " + name + ":\n" for depth, name in enumerate(self.classes))
        if not head and text[:1] in " \t":
            head = "if 1:\n"
        code = compile(head + text, self.file, "exec", self.flags, True)
        for name in self.classes + [self.name]:
            inner = [each for each in code.co_consts if isinstance(each, types.CodeType) and each.co_name == name]
            if not inner:
                raise SyntaxError("no longer a function")
            code = inner[0]
        return code

    def fits(self, code):
        return all(original.co_freevars == code.co_freevars for original in self.originals)

    def put(self, code):
        for holder in self.holders:
            holder.__code__ = code
        if self.inner:
            codes = nested(code)
            for holder, original, path in self.inner:
                new = codes.get(path)
                if new is not None and new.co_freevars == original.co_freevars:
                    holder.__code__ = new

    def restore(self):
        for holder, code in zip(self.holders, self.originals):
            holder.__code__ = code
        for holder, original, _ in self.inner:
            holder.__code__ = original


def made_within(codes):
    """Functions that earlier runs of these codes have made, as decorators do: each with its code and where it stands."""
    paths = {}
    for code in codes:
        for path, each in nested(code).items():
            paths[id(each)] = path
    if not paths:
        return []
    return [
        (each, each.__code__, paths[id(each.__code__)])
        for each in gc.get_objects()
        if isinstance(each, types.FunctionType) and id(each.__code__) in paths
    ]


def nested(code, path=()):
    """The codes within a code, by their names and counts."""
    found = {}
    counts = {}
    for each in code.co_consts:
        if isinstance(each, types.CodeType):
            count = counts[each.co_name] = counts.get(each.co_name, 0) + 1
            place = path + ((each.co_name, count),)
            found[place] = each
            found.update(nested(each, place))
    return found


def holders(file, name, first, last):
    """The function objects whose code starts there."""
    found = []
    for each in gc.get_objects():
        if isinstance(each, types.FunctionType):
            code = each.__code__
            if code.co_name == name and first <= code.co_firstlineno <= last and same(code.co_filename, file):
                found.append(each)
    return found


def same(one, other):
    return one == other or os.path.basename(one) == os.path.basename(other) and real(one) == real(other)


REAL = {}


def real(path):
    if path not in REAL:
        REAL[path] = os.path.realpath(path)
    return REAL[path]
