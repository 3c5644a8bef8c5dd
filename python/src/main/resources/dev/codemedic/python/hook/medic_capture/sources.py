"""Lines of source files, and positions within them."""

import os

_LARGEST = 5000000


class Sources:
    """The source files that one capture looks at, each read once."""

    def __init__(self, projects):
        self._projects = projects
        self._lines = {}

    def place(self, filename):
        """The absolute path of a source file, and whether it belongs to the project."""
        return self._projects.place(filename)

    def line(self, file, number):
        """A line's text without its end; empty where there is none."""
        if file not in self._lines:
            self._lines[file] = _read(file)
        lines = self._lines[file]
        return lines[number - 1] if 0 < number <= len(lines) else ""

    def failing_line(self, entry):
        """The line that a traceback entry stands for."""
        file, _ = self.place(entry.tb_frame.f_code.co_filename)
        return self.line(file, entry.tb_lineno or 0)

    def span(self, file, number, last):
        """The text from a line to another one, at most twenty lines."""
        return "\n".join(self.line(file, at) for at in range(number, min(last, number + 19) + 1))


def _read(file):
    try:
        if os.path.getsize(file) > _LARGEST:
            return []
        with open(file, "rb") as stream:
            raw = stream.read()
        if raw.startswith(b"\xef\xbb\xbf"):
            raw = raw[3:]
        lines = raw.splitlines()
        encoding = _declared(lines[:2])
        return [line.decode(encoding, "replace") for line in lines]
    except (OSError, LookupError, ValueError, MemoryError):
        return []


def _declared(lines):
    """The encoding that a comment in the first two lines declares (PEP 263), else UTF-8."""
    for line in lines:
        comment = line.decode("latin-1").strip()
        at = comment.find("coding")
        if comment.startswith("#") and at >= 0 and comment[at + 6 : at + 7] in (":", "="):
            name = ""
            for char in comment[at + 7 :].lstrip():
                if not (char.isalnum() or char in "-_."):
                    break
                name += char
            return name or "utf-8"
        if comment and not comment.startswith("#"):
            break
    return "utf-8"


def units(text):
    """The length in UTF-16 code units."""
    return len(text) + sum(1 for char in text if char > "\uffff")


def column_of_bytes(line, offset):
    """The column, in UTF-16 code units, of an offset in the line's UTF-8 bytes."""
    if line.isprintable() and len(line) == len(line.encode("utf-8", "replace")):
        return offset
    return units(line.encode("utf-8", "replace")[:offset].decode("utf-8", "replace"))


def identifiers(text):
    """The names in a piece of source, also those within strings and comments."""
    found = []
    name = ""
    for char in text + " ":
        if (name + char).isidentifier():
            name += char
        elif name:
            found.append(name)
            name = char if char.isidentifier() else ""
    return found
