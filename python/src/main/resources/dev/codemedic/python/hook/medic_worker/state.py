"""What tests and the program keep between two runs: module globals, class attributes, defaults, and all they hold."""

import collections
import os
import sys
import types

MOST = 4000
LEAVES = (type(None), bool, int, float, complex, str, bytes, types.ModuleType, types.BuiltinFunctionType, type(Ellipsis))
STREAMS = ("stdin", "stdout", "stderr", "argv", "path")
SERIES = (list, collections.deque, set, bytearray)


class Snapshot:
    """Remembers the contents of everything mutable that the given modules reach, and puts it back."""

    def __init__(self, modules):
        self.saved = []
        self.caches = []
        self.complete = True
        self.environment = dict(os.environ)
        self.variables = dict(os.environ._data)
        self.streams = [(name, getattr(sys, name)) for name in STREAMS]
        self.folder = os.open(".", os.O_RDONLY)
        seen = set()
        names = set(module.__name__ for module in modules)
        todo = [module.__dict__ for module in modules] + [sys.argv, sys.path]
        while todo:
            value = todo.pop()
            if isinstance(value, LEAVES) or id(value) in seen:
                continue
            if len(seen) > MOST:
                self.complete = False
                return
            seen.add(id(value))
            todo.extend(self.inside(value, names))

    def close(self):
        os.close(self.folder)

    def inside(self, value, names):
        kind = type(value)
        if kind is dict and "__builtins__" in value:
            saved = {k: v for k, v in value.items() if k != "__builtins__"}
            self.saved.append((value, "globals", saved))
            return [v for k, v in saved.items() if not k.startswith("__")]
        if kind in (tuple, frozenset):
            return list(value)
        if isinstance(value, types.FunctionType):
            return self.of_function(value) if value.__module__ in names else []
        if isinstance(value, type):
            return self.of_class(value) if value.__module__ in names else []
        if isinstance(value, types.MethodType):
            return [value.__self__]
        if isinstance(value, (classmethod, staticmethod)):
            return [value.__func__]
        if isinstance(value, property):
            return [value.fget, value.fset, value.fdel]
        if callable(getattr(kind, "cache_clear", None)) and hasattr(value, "__wrapped__"):
            self.caches.append(value)
            return [value.__wrapped__]
        return self.contents(value, kind) + self.attributes(value, kind, names)

    def of_function(self, value):
        inner = list(value.__defaults__ or ()) + list((value.__kwdefaults__ or {}).values())
        self.saved.append((value.__dict__, "dict", dict(value.__dict__)))
        inner.extend(value.__dict__.values())
        for cell in value.__closure__ or ():
            try:
                inner.append(cell.cell_contents)
            except ValueError:
                continue
            self.saved.append((cell, "cell", cell.cell_contents))
        return inner

    def of_class(self, value):
        held = {k: v for k, v in vars(value).items() if not (k.startswith("__") and k.endswith("__"))}
        self.saved.append((value, "class", held))
        return list(held.values())

    def contents(self, value, kind):
        if isinstance(value, dict):
            ordered = isinstance(value, collections.OrderedDict)
            items = list(collections.OrderedDict.items(value) if ordered else dict.items(value))
            self.saved.append((value, "ordered", items) if ordered else (value, "dict", dict(items)))
            return [each for item in items for each in item]
        for base in SERIES:
            if isinstance(value, base):
                items = list(base.__iter__(value))
                self.saved.append((value, base, items))
                return [] if base is bytearray else items
        return []

    def attributes(self, value, kind, names):
        inner = []
        attributes = getattr(value, "__dict__", None)
        if type(attributes) is dict and kind.__module__ not in ("_pytest", "pytest"):
            self.saved.append((attributes, "dict", dict(attributes)))
            inner = list(attributes.values())
        if kind.__module__ in names:
            for base in kind.__mro__:
                for member in vars(base).values():
                    if isinstance(member, types.MemberDescriptorType):
                        try:
                            held = member.__get__(value)
                        except AttributeError:
                            continue
                        self.saved.append((value, member, held))
                        inner.append(held)
        return inner

    def restore(self):
        """Puts everything back. Gives whether anything had changed."""
        for cache in self.caches:
            cache.cache_clear()
        changed = self.surroundings()
        for value, kind, saved in self.saved:
            if kind == "dict":
                if dict.__len__(value) != len(saved) or any(dict.get(value, k, value) is not v for k, v in saved.items()):
                    dict.clear(value)
                    dict.update(value, saved)
                    changed = True
            elif kind == "globals":
                if len(value) != len(saved) + 1 or any(value.get(k, value) is not v for k, v in saved.items()):
                    for name in [k for k in value if k != "__builtins__" and k not in saved]:
                        del value[name]
                    value.update(saved)
                    changed = True
            elif kind == "class":
                changed = self.restore_class(value, saved) or changed
            elif kind == "cell":
                changed = restore_cell(value, saved) or changed
            elif isinstance(kind, types.MemberDescriptorType):
                if kind.__get__(value) is not saved:
                    kind.__set__(value, saved)
                    changed = True
            elif restore_contents(value, kind, saved):
                changed = True
        return changed

    def surroundings(self):
        changed = False
        if os.environ._data != self.variables:
            os.environ.clear()
            os.environ.update(self.environment)
            changed = True
        for name, value in self.streams:
            if getattr(sys, name, None) is not value:
                setattr(sys, name, value)
        try:
            os.fchdir(self.folder)
        except OSError:
            pass
        return changed

    @staticmethod
    def restore_class(value, saved):
        now = vars(value)
        changed = [name for name, each in saved.items() if now.get(name, saved) is not each]
        for name in changed:
            set_quietly(value, name, saved[name])
        new = [k for k in now if k not in saved and not (k.startswith("__") and k.endswith("__"))]
        for name in new:
            try:
                delattr(value, name)
            except Exception:
                pass
        return bool(changed or new)


def set_quietly(owner, name, value):
    try:
        setattr(owner, name, value)
    except Exception:
        pass


def restore_cell(cell, saved):
    try:
        if cell.cell_contents is saved:
            return False
    except ValueError:
        pass
    try:
        cell.cell_contents = saved
    except AttributeError:  # Python 3.6
        return False
    return True


def restore_contents(value, kind, saved):
    if kind is set:
        if set.__len__(value) == len(saved) and set.issuperset(value, saved):
            return False
        set.clear(value)
        set.update(value, saved)
    elif kind == "ordered":
        kind = collections.OrderedDict
        items = list(kind.items(value))
        if len(items) == len(saved) and all(a is c and b is d for (a, b), (c, d) in zip(items, saved)):
            return False
        kind.clear(value)
        for key, each in saved:
            kind.__setitem__(value, key, each)
    else:
        if kind.__len__(value) == len(saved) and all(a is b for a, b in zip(kind.__iter__(value), saved)):
            return False
        kind.clear(value)
        kind.extend(value, saved)
    return True
