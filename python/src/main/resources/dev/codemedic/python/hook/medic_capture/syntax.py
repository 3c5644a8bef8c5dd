"""Where a source file breaks, as a frame: no frame of the program knows, since it never ran."""

import os
import sys

from medic_capture import shapes
from medic_capture.shapes import is_a
from medic_capture.sources import column_of_bytes, units


def broken_places(error, traceback, sources):
    """One frame for the file, line and columns that a SyntaxError names; none where it names no file."""
    if not is_a(error, SyntaxError):
        return []
    file = shapes.member(SyntaxError, "filename", error)
    line = shapes.member(SyntaxError, "lineno", error)
    if file is None and traceback is None:
        file, line = _program(), _line_in(shapes.member(SyntaxError, "msg", error))
    if type(file) is not str or type(line) is not int:
        return []
    path, project = sources.place(file)
    if path.startswith("<") or not os.path.isfile(path):
        return []
    frame = {"file": path, "line": line}
    _add_columns(frame, error, sources)
    module = path.replace("\\", "/").rpartition("/")[2].partition(".")[0]
    frame.update(function="<module>", owner=module, project=project)
    return [frame]


def _program():
    """The main program's file. Since Python 3.9 an error in its encoding does not name it."""
    arguments = getattr(sys, "argv", None) or [None]
    return arguments[0]


def _line_in(message):
    """The line that a message about an encoding names; the first where it names none."""
    words = message.replace(",", " ").split() if type(message) is str else []
    at = words.index("line") + 1 if "line" in words[:-1] else 0
    return int(words[at]) if at and words[at].isdigit() else 1


def _add_columns(frame, error, sources):
    start = shapes.member(SyntaxError, "offset", error)
    if type(start) is not int or start < 1:
        return
    last = shapes.member(SyntaxError, "end_lineno", error)
    end = shapes.member(SyntaxError, "end_offset", error)
    ranged = type(last) is int and type(end) is int and (last, end) > (frame["line"], start)
    text = sources.line(frame["file"], frame["line"])
    column = _counting(text, start - 1, ranged or end is None)
    frame["column"] = column(text, start - 1)
    if ranged:
        frame["endLine"] = last
        frame["endColumn"] = column(sources.line(frame["file"], last), end - 1)


def _counting(text, offset, of_parser):
    """Whether an offset counts characters or bytes of UTF-8. Python does both, by version and kind of error.

    The parser of Python 3.9 to 3.12 counts bytes, its tokenizer characters, and the compiler always bytes: that
    count is taken under which a word begins at the offset.
    """
    characters = _begins(text, offset)
    in_bytes = _begins(text, len(text.encode("utf-8", "replace")[:offset].decode("utf-8", "replace")))
    counts_bytes = of_parser and (3, 9) <= sys.version_info < (3, 13)
    if characters != in_bytes:
        counts_bytes = in_bytes
    return column_of_bytes if counts_bytes else _column_of_characters


def _column_of_characters(line, offset):
    return units(line[:offset])


def _begins(text, at):
    """Whether a word or sign begins at a character, rather than going on or missing."""
    if at >= len(text) or text[at].isspace():
        return False
    return at == 0 or not (text[at].isalnum() and (text[at - 1].isalnum() or text[at - 1] == "_"))
