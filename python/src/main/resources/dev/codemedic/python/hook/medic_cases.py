"""Tests from a folder of JSON cases: python3 -m unittest medic_cases, with the folder's name in MEDIC_CASES.

NAME.json holds one JSON document a line, or one array of them: [arguments, expected], or an object with "input" and
"output" (or "expected"). NAME is a function of a module NAME.py, or of the one that MEDIC_PROGRAM names: FILE[:FUNCTION].
"""

import collections
import decimal
import fractions
import importlib
import json
import math
import os
import sys
import types
import unittest

CLOSE = 1e-6
TINY = 1e-12
LEFT_OUT = ("node_modules", "site-packages", "__pycache__", "target", "build", "dist")
NEITHER = "%s: %s %d is neither [arguments, expected] nor an object with input and output"
SERIES = (list, tuple, range, collections.deque, type({}.keys()), type({}.values()), type({}.items()))


class Unusable(Exception):
    """A case or its program cannot be used. The message is for a user."""


def load_tests(loader, tests, pattern):
    folder = os.environ.get("MEDIC_CASES", "")
    suite = unittest.TestSuite()
    for name in sorted(os.listdir(folder)):
        if name.endswith(".json"):
            suite.addTests(of_file(os.path.join(folder, name), name[: -len(".json")]))
    if not suite.countTestCases():
        raise Unusable("there is no case in a file NAME.json of the folder %s" % folder)
    return suite


def of_file(path, name):
    cases = read(path)
    if not cases:
        return []
    function = program(name, path)
    return [Case("runTest", "%s[%d]" % (name, each[0]), function, each[1], each[2]) for each in cases]


class Case(unittest.TestCase):
    """One call and what it is to give."""

    def __init__(self, method, label="", function=None, text="[]", expected=None):
        super().__init__(method)
        self.label = label
        self.function = function
        self.text = text
        self.expected = expected

    def id(self):
        return self.label

    __str__ = id

    def shortDescription(self):
        return None

    def medic_fresh(self):
        return self

    def runTest(self):
        arguments = json.loads(self.text)
        result = settled(self.function(*arguments))
        if not alike(result, self.expected):
            failed(self.function, json.loads(self.text), result, self.expected)


def failed(function, arguments, result, expected):
    """Fails as if the function itself had, since that is where somebody will look."""
    name = function.__name__
    words = "%s(%s) gave %s instead of %s" % (
        name,
        ", ".join(short(each) for each in arguments),
        short(result),
        short(expected),
    )
    scope = {"__medic__": AssertionError(words), "result": result, "expected": expected}
    try:
        inner = getattr(function, "__wrapped__", function)
        code = inner.__code__
        text = "\n" * (code.co_firstlineno - 1) + "raise __medic__"
        code = compile(text, code.co_filename, "exec").replace(co_name=name)
    except Exception:
        raise scope["__medic__"]
    exec(code, scope)


def short(value):
    text = repr(value)
    return text if len(text) <= 80 else text[:79] + "\u2026"


# --- the cases


def read(path):
    """Each case's number, from 1, its arguments as JSON, and what is expected."""
    try:
        with open(path, encoding="utf-8-sig") as file:
            text = file.read()
    except (OSError, UnicodeDecodeError) as error:
        raise Unusable("%s cannot be read: %s" % (path, error)) from None
    lines = [(number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
    try:
        cases = [case(json.loads(line)) for _, line in lines]
        if None not in cases:
            return [(number,) + each for (number, _), each in zip(lines, cases)]
        if len(cases) > 1:
            raise Unusable(NEITHER % (path, "line", lines[cases.index(None)][0]))
    except ValueError:
        pass
    try:
        whole = json.loads(text)
    except ValueError:
        raise Unusable("%s: line %d is no JSON document" % (path, wrong_line(lines))) from None
    cases = [case(each) for each in whole] if isinstance(whole, list) else [None]
    if None in cases:
        raise Unusable(NEITHER % (path, "case", cases.index(None) + 1))
    return [(number,) + each for number, each in enumerate(cases, 1)]


def wrong_line(lines):
    for number, line in lines:
        try:
            json.loads(line)
        except ValueError:
            return number
    return 1


def case(document):
    """The arguments, as JSON, and what is expected; None where it is no case."""
    if isinstance(document, list) and len(document) == 2:
        given, expected = document
    elif isinstance(document, dict) and "input" in document and ("output" in document or "expected" in document):
        given = document["input"]
        expected = document["output"] if "output" in document else document["expected"]
    else:
        return None
    return json.dumps(given if isinstance(given, list) else [given]), expected


# --- the program


def program(name, path):
    given = os.environ.get("MEDIC_PROGRAM", "")
    file, _, function = given.partition(":") if not os.path.exists(given) else (given, "", "")
    file = file or found(name)
    function = function or name
    if file is None:
        raise Unusable("%s: there is no %s.py in the project; name it with --program FILE[:FUNCTION]" % (path, name))
    if not os.path.isfile(file):
        raise Unusable("there is no file %s" % file)
    value = load(file)
    for part in function.split("."):
        value = getattr(value, part, None)
    if not callable(value):
        raise Unusable("%s has no function %s; name it with --program FILE:FUNCTION" % (file, function))
    return value


def found(name):
    """The module nearest to the working directory."""
    level = ["."]
    while level:
        for folder in level:
            file = os.path.join(folder, name + ".py")
            if os.path.isfile(file):
                return file
        level = [inner for folder in level for inner in folders(folder)]
    return None


def folders(folder):
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return []
    inner = [os.path.join(folder, name) for name in names if not name.startswith(".") and name not in LEFT_OUT]
    return [
        each
        for each in inner
        if os.path.isdir(each) and not os.path.islink(each) and not os.path.exists(os.path.join(each, "pyvenv.cfg"))
    ]


def load(file):
    folder, name = os.path.split(os.path.abspath(file))
    names = [name[:-3] if name.endswith(".py") else name]
    while os.path.isfile(os.path.join(folder, "__init__.py")):
        folder, package = os.path.split(folder)
        names.insert(0, package)
    if folder not in sys.path:
        sys.path.insert(0, folder)
    return importlib.import_module(".".join(names))


# --- the comparison


def settled(value):
    """What iterators give, as a list."""
    if isinstance(value, types.CoroutineType):
        import asyncio

        return asyncio.run(value)
    if hasattr(value, "__next__") and hasattr(value, "__iter__"):
        return list(value)
    return value


def alike(result, expected):
    result = settled(result)
    if isinstance(result, (decimal.Decimal, fractions.Fraction)):
        result = float(result)
    if isinstance(expected, bool) or expected is None or isinstance(result, bool):
        return result is expected or not hasattr(result, "__len__") and result == expected
    if isinstance(expected, (int, float)):
        return isinstance(result, (int, float)) and close(result, expected)
    if isinstance(expected, str):
        if isinstance(result, (bytes, bytearray)):
            return bytes(result) == expected.encode("utf-8")
        return isinstance(result, str) and result == expected
    if isinstance(expected, dict):
        return isinstance(result, dict) and same_items(result, expected)
    if isinstance(result, (set, frozenset)):
        return same_elements(list(result), expected)
    if not isinstance(result, SERIES) and hasattr(result, "tolist"):
        result = result.tolist()
    return (
        isinstance(result, SERIES)
        and len(result) == len(expected)
        and all(alike(one, other) for one, other in zip(result, expected))
    )


def close(one, other):
    if one == other or one != one and other != other:
        return True
    if isinstance(one, int) and isinstance(other, int):
        return False
    return math.isfinite(one) and math.isfinite(other) and math.isclose(one, other, rel_tol=CLOSE, abs_tol=TINY)


def same_items(result, expected):
    named = dict((key_of(key), value) for key, value in result.items())
    return (
        len(named) == len(result)
        and named.keys() == expected.keys()
        and all(alike(named[key], value) for key, value in expected.items())
    )


def key_of(key):
    """A dictionary's key as JSON writes it."""
    if key is True or key is False or key is None:
        return {True: "true", False: "false", None: "null"}[key]
    return key if isinstance(key, str) else repr(key) if isinstance(key, float) else str(key)


def same_elements(result, expected):
    left = list(expected)
    for each in result:
        place = next((i for i, other in enumerate(left) if alike(each, other)), None)
        if place is None:
            return False
        del left[place]
    return not left
