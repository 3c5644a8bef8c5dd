"""Tells the project's own source files from libraries."""

import os
import sys

_FOREIGN = frozenset(
    ["site-packages", "dist-packages", "__pypackages__", "node_modules"]
    + [".venv", "venv", ".virtualenv", "virtualenv", ".tox", ".nox", ".eggs"]
)


class Projects:
    """The roots under which source files belong to the project, as MEDIC_ROOTS lists them."""

    def __init__(self, roots, start):
        self._start = start
        self._known = {}
        self._roots = [root.rstrip(os.sep) for root in roots.split(os.pathsep) if os.path.isabs(root)]
        self._libraries = [os.path.realpath(os.path.dirname(os.__file__))]
        environment = os.path.realpath(sys.prefix)
        # A virtual environment may lie within the project, but the project may also lie within it.
        inside = any(_below(root + os.sep, environment) for root in self._roots)
        if sys.prefix != getattr(sys, "base_prefix", sys.prefix) and not inside:
            self._libraries.append(environment)

    def place(self, filename):
        """The absolute path of a source file, and whether it belongs to the project."""
        if filename not in self._known:
            self._known[filename] = self._place(filename)
        return self._known[filename]

    def _place(self, filename):
        if not filename or filename.startswith("<") and filename.endswith(">"):
            return filename, False
        path = os.path.normpath(os.path.join(self._start, filename))
        real = os.path.realpath(path)
        if any(_below(real, library) for library in self._libraries) or not os.path.isfile(real):
            return path, False
        for found in (path, real):
            for root in self._roots:
                if _below(found, root):
                    folders = found[len(root) :].split(os.sep)
                    return found, _FOREIGN.isdisjoint(folders) and not _generated(folders)
        return path, False


def _below(path, root):
    return path.startswith(root + os.sep)


def _generated(folders):
    return "target" in folders and any(folder.endswith("-sources") for folder in folders)
