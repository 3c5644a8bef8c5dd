"""What importers are given: one file's changed text, and code that is ready for the others. No file is written."""

import ast
import linecache
import os
import sys
from importlib.machinery import SourceFileLoader

from medic_worker import functions

LOOPS = (ast.For, ast.AsyncFor, ast.While)
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


class Sources:
    """Stands between the import system and the project's files in the process that it is installed in."""

    def __init__(self):
        self.ready = {}
        self.path = None
        self.text = None
        self.code = None
        self.plain_code = SourceFileLoader.get_code
        self.plain_data = SourceFileLoader.get_data

    def install(self):
        def get_code(loader, name):
            path = loader.get_filename(name)
            if self.is_changed(path):
                self.show(path)
                return self.code
            return self.ready.get(path) or self.plain_code(loader, name)

        def get_data(loader, path):
            return self.text.encode("utf-8") if self.is_changed(path) else self.plain_data(loader, path)

        SourceFileLoader.get_code = get_code
        SourceFileLoader.get_data = get_data

    def is_changed(self, path):
        return self.path is not None and functions.same(path, self.path)

    def show(self, path):
        """Tracebacks and inspect read lines from a cache; one that has no time of change is not looked at again."""
        lines = self.text.splitlines(True)
        linecache.cache[path] = (len(self.text), None, lines, path)
        linecache.cache[self.path] = linecache.cache[path]

    def prepare(self, files):
        """Keeps the code of files, each a name and a path, so that not every process compiles them."""
        for name, path in files:
            try:
                self.ready[path] = SourceFileLoader(name, path).get_code(name)
            except Exception:
                pass

    def change(self, path, text, code):
        self.path = path
        self.text = text
        self.code = code


def compiled(text, path):
    """The code of a file that counts its own steps, its lines where they are. Raises SyntaxError."""
    tree = ast.parse(text, path)
    for node in ast.walk(tree):
        if isinstance(node, FUNCTIONS):
            first = node.body[0]
            documented = isinstance(first, ast.Expr) and is_text(first.value)
            node.body.insert(1 if documented else 0, tick(first))
        elif isinstance(node, LOOPS):
            node.body.insert(0, tick(node.body[0]))
    return compile(tree, path, "exec", 0, True)


def is_text(value):
    return type(value).__name__ == "Str" or isinstance(getattr(value, "value", None), str)


def tick(like):
    name = ast.copy_location(ast.Name(functions.TICK, ast.Load()), like)
    return ast.copy_location(ast.Expr(ast.copy_location(ast.Call(name, [], []), like)), like)


def loaded(inside):
    """Names and paths of modules: the project's own sources, and all others that have a file."""
    own = []
    others = []
    for name, module in list(sys.modules.items()):
        file = getattr(module, "__file__", None)
        if not isinstance(file, str) or name == "__main__":
            continue
        if not inside(file):
            others.append([name, file])
        elif file.endswith(".py") and os.path.isfile(file):
            own.append([name, file])
    return own, others
