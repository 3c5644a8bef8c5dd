"""What tests and the program keep between two runs: module globals, class attributes, defaults, and all they hold."""

import types

MOST = 4000
LEAVES = (type(None), bool, int, float, complex, str, bytes, types.ModuleType, types.BuiltinFunctionType, type(Ellipsis))


class Snapshot:
    """Remembers the contents of everything mutable that the given modules reach, and puts it back."""

    def __init__(self, modules):
        self.saved = []
        self.complete = True
        seen = set()
        names = set(module.__name__ for module in modules)
        todo = [module.__dict__ for module in modules]
        while todo:
            value = todo.pop()
            if isinstance(value, LEAVES) or id(value) in seen:
                continue
            if len(seen) > MOST:
                self.complete = False
                return
            seen.add(id(value))
            todo.extend(self.inside(value, names))

    def inside(self, value, names):
        kind = type(value)
        if kind is dict:
            inner = list(value.values())
            if "__builtins__" in value:
                saved = {k: v for k, v in value.items() if k != "__builtins__"}
                self.saved.append((value, "globals", saved))
                return [v for k, v in saved.items() if not k.startswith("__")]
            self.saved.append((value, "dict", dict(value)))
            return list(value.keys()) + inner
        if kind is list:
            self.saved.append((value, "list", list(value)))
            return list(value)
        if kind is set:
            self.saved.append((value, "set", set(value)))
            return list(value)
        if kind in (tuple, frozenset):
            return list(value)
        if isinstance(value, types.FunctionType):
            if value.__module__ in names:
                return list(value.__defaults__ or ()) + list((value.__kwdefaults__ or {}).values())
            return []
        if isinstance(value, type):
            if value.__module__ in names:
                held = {k: v for k, v in vars(value).items() if not (k.startswith("__") and k.endswith("__"))}
                self.saved.append((value, "class", held))
                inner = []
                for each in held.values():
                    inner.append(getattr(each, "__func__", each))
                return inner
            return []
        if isinstance(value, types.MethodType):
            return [value.__self__]
        attributes = getattr(value, "__dict__", None)
        if type(attributes) is dict and kind.__module__ not in ("_pytest", "pytest"):
            self.saved.append((attributes, "dict", dict(attributes)))
            more = []
            if isinstance(value, (list, set, dict)):
                more = list(value)
            return list(attributes.values()) + more
        return []

    def restore(self):
        """Puts everything back. Gives whether anything had changed."""
        changed = False
        for value, kind, saved in self.saved:
            if kind == "list":
                if len(value) != len(saved) or any(a is not b for a, b in zip(value, saved)):
                    value[:] = saved
                    changed = True
            elif kind == "set":
                if value != saved:
                    value.clear()
                    value.update(saved)
                    changed = True
            elif kind == "class":
                for name, each in saved.items():
                    if vars(value).get(name) is not each:
                        setattr(value, name, each)
                        changed = True
            elif kind == "globals":
                if len(value) != len(saved) + 1 or any(value.get(k, value) is not v for k, v in saved.items()):
                    for name in [k for k in value if k != "__builtins__" and k not in saved]:
                        del value[name]
                    value.update(saved)
                    changed = True
            elif len(value) != len(saved) or any(value.get(k, value) is not v for k, v in saved.items()):
                value.clear()
                value.update(saved)
                changed = True
        return changed
