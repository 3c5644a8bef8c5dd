"""Compares two versions of a function on many inputs.

compare.py PATCHED FIXED FUNCTION INPUTS FIRST WANTED GO_ON
Prints one JSON object per step: {"at": 3, "is": "answered" | "same" | "dropped" | "differs", ...}.
"""
import importlib.util
import itertools
import json
import math
import os
import resource
import signal
import sys
import time

MOST = 1000000
FIXED_SECONDS = 0.3
GIVEN_SECONDS = 5.0
PATCHED_SECONDS = 3.0
MEMORY = 3 << 30


class Hang(BaseException):
    """The time for a call is over."""


def ring(signal_number, frame):
    raise Hang()


class Node:
    def __init__(self, value=None):
        self.value = value
        self.successor = None
        self.successors = []
        self.predecessors = []
        self.incoming_nodes = []
        self.outgoing_nodes = []


def nodes(graph):
    made = [Node(value) for value in graph.get("values", [])]
    for node, to in zip(made, graph.get("successor", [])):
        node.successor = None if to is None else made[to]
    for node, to in zip(made, graph.get("successors", [])):
        node.successors = [made[at] for at in to]
        node.outgoing_nodes = list(node.successors)
        for successor in node.successors:
            successor.predecessors.append(node)
            successor.incoming_nodes.append(node)
    return made


def argument(value, graph):
    if isinstance(value, list):
        return [argument(one, graph) for one in value]
    if isinstance(value, dict):
        if "$node" in value:
            return graph[value["$node"]]
        return {(argument(a, graph), argument(b, graph)): w for a, b, w in value["$edges"]}
    return value


def arguments(text):
    line = json.loads(text)
    given = line["input"]
    if isinstance(given, dict):
        graph = nodes(given["nodes"])
        return argument(given["args"], graph), graph
    return given, []


def plain(value, graph, depth=0):
    """A value as lists, numbers and texts."""
    if depth > 60:
        raise ValueError("too deep")
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    if isinstance(value, (list, tuple)):
        if all(type(one) is int or type(one) is str for one in value):
            return list(value)
        return [plain(one, graph, depth + 1) for one in value]
    if isinstance(value, (set, frozenset)):
        return {"set": sorted((plain(one, graph, depth + 1) for one in value), key=repr)}
    if isinstance(value, dict):
        pairs = ([plain(key, graph, depth + 1), plain(one, graph, depth + 1)] for key, one in value.items())
        return {"map": sorted(pairs, key=lambda pair: repr(pair[0]))}
    if isinstance(value, Node):
        chain, seen = [], set()
        while isinstance(value, Node) and id(value) not in seen:
            seen.add(id(value))
            chain.append(next((at for at, node in enumerate(graph) if node is value), -1))
            value = value.successor
        return {"node": chain[0], "chain": chain}
    if hasattr(value, "__next__"):
        return [plain(one, graph, depth + 1) for one in itertools.islice(value, MOST)]
    return {"object": repr(value)}


def same(one, other):
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, float) or isinstance(other, float):
        if not isinstance(one, (int, float)) or not isinstance(other, (int, float)):
            return False
        if one == other or (one != one and other != other):
            return True
        if not (math.isfinite(one) and math.isfinite(other)):
            return False
        return abs(one - other) <= 1e-6 * max(abs(one), abs(other), 1e-9)
    return one == other


def load(file, name):
    spec = importlib.util.spec_from_file_location(name, file)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def call(function, text, seconds, depth):
    """The answer, and what became of the arguments where there is none."""
    given, graph = arguments(text)
    sys.setrecursionlimit(depth)
    signal.setitimer(signal.ITIMER_REAL, seconds, 0.05)
    try:
        answer = function(*given)
        result = plain(answer, graph)
        if answer is None:
            result = {"arguments": plain(given, graph)}
        signal.setitimer(signal.ITIMER_REAL, 0)
        return result
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        sys.setrecursionlimit(3000)


def attempt(function, text, seconds, depth):
    try:
        try:
            return call(function, text, seconds, depth), None
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
    except Hang:
        return None, "no answer in %.0f s" % seconds
    except SystemExit:
        return None, "SystemExit"
    except BaseException as failed:
        return None, (type(failed).__name__ + ": " + str(failed))[:300]


def finite(value):
    """JSON has no infinity."""
    if isinstance(value, float) and (value != value or value in (float("inf"), float("-inf"))):
        return str(value)
    if isinstance(value, list):
        return [finite(one) for one in value]
    if isinstance(value, dict):
        return {key: finite(one) for key, one in value.items()}
    return value


def main():
    patched_file, fixed_file, name, inputs = sys.argv[1:5]
    first, wanted, go_on = int(sys.argv[5]), int(sys.argv[6]), sys.argv[7] == "true"
    events = os.fdopen(os.dup(1), "w")
    sys.stdout = sys.stderr = open(os.devnull, "w")
    sys.dont_write_bytecode = True
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    signal.signal(signal.SIGALRM, ring)

    def tell(at, what, **more):
        events.write(json.dumps(dict(at=at, **{"is": what}, **finite(more))) + "\n")
        events.flush()

    def function(file, alias):
        sys.path.insert(0, os.path.dirname(os.path.abspath(file)))
        signal.setitimer(signal.ITIMER_REAL, GIVEN_SECONDS, 0.05)
        try:
            return getattr(load(file, alias), name)
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            sys.path.pop(0)

    fixed = function(fixed_file, "fixed_version")
    try:
        patched = function(patched_file, "patched_version")
    except BaseException as broken:
        tell(first, "differs", expected="a program", why="it does not load: %r" % broken)
        return
    agreed = 0
    with open(inputs) as lines:
        for at, text in enumerate(lines):
            if at < first or agreed >= wanted:
                continue
            given = json.loads(text)["given"]
            begun = time.monotonic()
            expected, trouble = attempt(fixed, text, GIVEN_SECONDS if given else FIXED_SECONDS, 1000)
            if trouble is not None:
                tell(at, "dropped", why=trouble)
                continue
            tell(at, "answered")
            longest = max(PATCHED_SECONDS, 20 * (time.monotonic() - begun))
            actual, trouble = attempt(patched, text, longest, 2000)
            if trouble is not None:
                tell(at, "differs", expected=expected, why=trouble)
                return
            if same(expected, actual):
                tell(at, "same")
                agreed += not given
            else:
                tell(at, "differs", expected=expected, actual=actual)
                if not go_on:
                    return
                agreed += not given


main()
