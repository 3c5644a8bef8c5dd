"""Prints the names that Python has, and those that the modules named on the command line have: names.py MODULE..."""

import builtins
import importlib
import inspect
import keyword
import sys

names = set(keyword.kwlist) | set(dir(builtins))


def arguments(function):
    try:
        return set(inspect.signature(function).parameters)
    except (TypeError, ValueError):
        return set()


def members(owner):
    for name in dir(owner):
        names.add(name)
        member = getattr(owner, name, None)
        if callable(member):
            names.update(arguments(member))
            if inspect.isclass(member):
                names.update(dir(member))


members(builtins)
members(type(sys.stdin))
for module in sys.argv[1:]:
    try:
        members(importlib.import_module(module))
    except Exception:
        pass
print("\n".join(sorted(names)))
