"""Makes cases of HumanEvalPack's Python rows: split.py JSONL. Prints one JSON object per row.

The tests of a row are a function of asserts. Every second assert can be seen, and of the two halves one that fails.
"""
import ast
import json
import os
import signal
import sys


class Late(BaseException):
    pass


def ring(signal_number, frame):
    raise Late()


def check_of(row):
    functions = [node for node in ast.parse(row["test"]).body if isinstance(node, ast.FunctionDef)]
    return next(node for node in functions if node.name == "check")


def is_plain(body):
    return all(isinstance(node, ast.Assert) for node in body) and len(body) > 1


def says_something(node, name):
    return any(isinstance(part, ast.Name) and part.id == name for part in ast.walk(node))


def fails(source, statement):
    scope = {}
    signal.setitimer(signal.ITIMER_REAL, 2, 0.1)
    try:
        exec(compile(source, "solution.py", "exec"), scope)
        exec(compile(statement, "test.py", "exec"), scope)
        return False
    except BaseException:
        return True
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def test_file(name, bodies):
    lines = ["from solution import *", "from solution import %s" % name, ""]
    for number, body in enumerate(bodies, 1):
        lines += ["", "def test_%02d():" % number]
        for statement in body:
            lines += ["    " + line for line in ast.unparse(statement).splitlines()]
        lines.append("")
    return "\n".join(lines)


def case(row):
    name = row["entry_point"]
    check = check_of(row)
    parameter = check.args.args[0].arg
    body = [node for node in check.body if not isinstance(node, ast.Assert) or says_something(node, parameter)]
    buggy = row["declaration"] + row["buggy_solution"]
    if parameter != name:
        buggy += "\n%s = %s\n" % (parameter, name)
    made = {
        "name": "%03d_%s" % (int(row["task_id"].split("/")[1]), name),
        "buggy": buggy,
        "fixed": row["declaration"] + row["canonical_solution"],
    }
    if not is_plain(body):
        made["visible"] = made["all"] = test_file(name, [body])
        return made
    failing = [fails(buggy, ast.unparse(node)) for node in body]
    start = 0 if any(failing[0::2]) else 1
    made["visible"] = test_file(name, [[node] for node in body[start::2]])
    made["all"] = test_file(name, [[node] for node in body])
    return made


def main():
    signal.signal(signal.SIGALRM, ring)
    out = os.fdopen(os.dup(1), "w")
    sys.stdout = open(os.devnull, "w")
    with open(sys.argv[1]) as rows:
        for row in rows:
            if row.strip():
                out.write(json.dumps(case(json.loads(row))) + "\n")


main()
