"""Writes what was seen into a file of this process, a line for each call."""

import os

from medic_capture import files

MOST = 4 << 20
_FULL = 1 << 15


class Journal:
    """The lines, kept for a moment and written together."""

    def __init__(self, folder):
        self.process = os.getpid()
        self._write = os.write
        self._target = os.open(
            os.path.join(folder, "%d.calls" % self.process), os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600
        )
        self._waiting = []
        self._size = 0
        self.left = MOST

    def add(self, record):
        """Keeps a record; whether there was room for it."""
        line = files._json(record) + "\n"
        self.left -= len(line)
        if self.left < 0:
            return False
        self._waiting.append(line)
        self._size += len(line)
        if self._size > _FULL:
            self.flush()
        return True

    def flush(self):
        """Writes what is kept."""
        waiting, self._waiting, self._size = self._waiting, [], 0
        data = memoryview("".join(waiting).encode("utf-8", "backslashreplace"))
        while data:
            data = data[self._write(self._target, data) :]
