"""Replaces the code of functions in place, so that everybody who holds them runs the variant."""

import __future__
import ast
import builtins
import gc
import os
import sys
import types

TICK = "__medic_tick__"
TEXT = ast.Constant if sys.version_info >= (3, 8) else ast.Str


class Ticking(ast.NodeTransformer):
    """Counts a step at each entry of a function and each turn of a loop."""

    def tick(self, node):
        call = ast.Expr(ast.Call(func=ast.Name(id=TICK, ctx=ast.Load()), args=[], keywords=[]))
        for new in ast.walk(call):
            new.lineno = node.lineno
            new.col_offset = node.col_offset
            new.end_lineno = node.lineno
            new.end_col_offset = node.col_offset
        return call

    def body(self, node):
        self.generic_visit(node)
        first = node.body[0]
        documented = (
            isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
            and isinstance(first, ast.Expr)
            and isinstance(first.value, TEXT)
        )
        node.body.insert(1 if documented else 0, self.tick(first))
        return node

    visit_FunctionDef = visit_AsyncFunctionDef = visit_For = visit_AsyncFor = visit_While = body


def install_tick(steps):
    setattr(builtins, TICK, steps.tick)


def ticking(tree):
    return Ticking().visit(tree)


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

    def compiled(self, text, count):
        """The code of a changed text of this function. Raises SyntaxError."""
        tree = ast.parse("if 1:\n" + text if text[:1] in " \t" else text)
        node = tree.body[0].body[0] if isinstance(tree.body[0], ast.If) else tree.body[0]
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) or len(tree.body) != 1:
            raise SyntaxError("no longer a function")
        node.decorator_list = []
        shift = self.line - (node.lineno)
        ast.increment_lineno(node, shift)
        if count:
            node = ticking(node)
        for name in reversed(self.classes):
            node = ast.ClassDef(name=name, bases=[], keywords=[], body=[node], decorator_list=[], type_params=[])
            node.lineno = node.end_lineno = self.line
            node.col_offset = node.end_col_offset = 0
        module = ast.parse("")
        module.body = [node]
        code = compile(module, self.file, "exec", self.flags, True)
        for name in self.classes + [self.name]:
            code = next(
                each for each in code.co_consts if isinstance(each, types.CodeType) and each.co_name == name
            )
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
