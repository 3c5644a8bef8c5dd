"""What is to be watched: the file `plan` in the folder that MEDIC_WATCH names, fields separated by tabs."""

import os


class Plan:
    """The functions to watch, the calls to follow line by line, the inputs to try at the end."""

    def __init__(self, folder):
        self.folder = folder
        self.salt = b""
        self.places = {}
        self.follow = {}
        self.inputs = []
        with open(os.path.join(folder, "plan"), encoding="utf-8") as lines:
            for line in lines:
                self._take(line.rstrip("\n").split("\t"))

    def _take(self, fields):
        kind = fields[0]
        if kind == "salt":
            self.salt = fields[1].encode("utf-8")
        elif kind == "watch":
            key, name, line, file = fields[1:5]
            self.places.setdefault(name, []).append((file, int(line), key))
        elif kind == "follow":
            self.follow.setdefault(fields[1], set()).add(int(fields[2]))
        elif kind == "input":
            self.inputs.append((fields[1], fields[2]))

    def key_of(self, code, directory):
        """The watched function that the code belongs to; None for any other."""
        for file, line, key in self.places.get(code.co_name, ()):
            if code.co_name == "<module>" or code.co_firstlineno == line:
                own = os.path.join(directory, code.co_filename)
                if own == file or os.path.realpath(own) == os.path.realpath(file):
                    return key
        return None
