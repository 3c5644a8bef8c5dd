"""Children of the warm process: each takes a batch, and is replaced when it hangs or dies."""

import json
import mmap
import os
import select
import signal
import time

LOOK = 0.2
GAVE_UP = 99
PROCESS = [os.getpid()]


def only_this():
    """Ends a process that the program under test has forked and that came back to us."""
    if os.getpid() != PROCESS[0]:
        os._exit(0)


class Child:
    """A forked copy of this process that answers in lines of JSON: by its work, or, without one, by its writer."""

    def __init__(self, work=None):
        # Shared with the child: what it is at, in two numbers, and a third that changes with each step.
        self.mark = memoryview(mmap.mmap(-1, 24)).cast("Q")
        self.reader, writer = os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            PROCESS[0] = os.getpid()
            os.close(self.reader)
            try:
                os.setpgid(0, 0)
            except OSError:
                pass
            self.writer = Writer(writer, self.mark)
            if work is None:
                return
            code = 1
            try:
                work(self.writer)
                code = 0
            finally:
                os._exit(code)
        os.close(writer)
        self.rest = b""

    def lines(self, patience):
        """The answers, each as soon as it is there; then "end", "hung" (no sign for so many seconds) or "died"."""
        steps = -1
        sign = time.time()
        while True:
            while b"\n" in self.rest:
                line, self.rest = self.rest.split(b"\n", 1)
                yield json.loads(line.decode("utf-8"))
            ready = select.select([self.reader], [], [], LOOK)[0]
            if self.mark[2] != steps:
                steps = self.mark[2]
                sign = time.time()
            if ready:
                sign = time.time()
                data = os.read(self.reader, 1 << 16)
                if data:
                    self.rest += data
                    continue
            elif not self.ended():
                if time.time() - sign > patience:
                    self.kill()
                    yield "hung"
                    return
                continue
            status = self.wait()
            yield "end" if status == 0 else "hung" if status == GAVE_UP << 8 else "died"
            return

    def ended(self):
        """Whether it has, without taking the exit status. What it has forked may hold its pipe open."""
        return os.waitid(os.P_PID, self.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None

    def wait(self):
        os.close(self.reader)
        for _ in range(100):
            if self.ended():
                break
            time.sleep(0.001)
        self.end()
        return os.waitpid(self.pid, 0)[1]

    def kill(self):
        self.end()
        os.close(self.reader)
        os.waitpid(self.pid, 0)

    def end(self):
        """Ends it and what it has started."""
        for kill in (os.killpg, os.kill):
            try:
                kill(self.pid, signal.SIGKILL)
            except OSError:
                pass


class Writer:
    """Where a child writes its answers; small ones together."""

    def __init__(self, number, mark):
        self.number = number
        self.mark = mark
        self.parts = []

    def at(self, first, second):
        """Notes what is begun now, for the case that it never ends."""
        self.mark[0] = first
        self.mark[1] = second
        self.mark[2] += 1

    def put(self, answer):
        self.parts.append(json.dumps(answer))
        if len(self.parts) >= 32:
            self.flush()

    def now(self, answer):
        self.put(answer)
        self.flush()

    def flush(self):
        if self.parts:
            data = ("\n".join(self.parts) + "\n").encode("utf-8")
            self.parts = []
            while data:
                data = data[os.write(self.number, data):]
