"""Children of the warm process: each takes a batch, and is replaced when it hangs or dies."""

import json
import os
import select
import signal
import time


class Child:
    """A forked copy of this process that answers in lines of JSON."""

    def __init__(self, work):
        self.reader, writer = os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            os.close(self.reader)
            try:
                os.setpgid(0, 0)
            except OSError:
                pass
            code = 1
            try:
                work(Writer(writer))
                code = 0
            finally:
                os._exit(code)
        os.close(writer)
        self.rest = b""

    def lines(self, patience):
        """The answers, each as soon as it is there; then "end", "hung" (nothing for so many seconds) or "died"."""
        while True:
            while b"\n" in self.rest:
                line, self.rest = self.rest.split(b"\n", 1)
                yield json.loads(line.decode("utf-8"))
            ready, _, _ = select.select([self.reader], [], [], patience)
            if not ready:
                self.kill()
                yield "hung"
                return
            data = os.read(self.reader, 1 << 16)
            if not data:
                status = self.wait()
                yield "end" if status == 0 else "died"
                return
            self.rest += data

    def wait(self):
        os.close(self.reader)
        self.sweep()
        return os.waitpid(self.pid, 0)[1]

    def sweep(self):
        try:
            os.killpg(self.pid, signal.SIGKILL) if self.gone() else None
        except OSError:
            pass

    def gone(self):
        """Waits a little for the end, without taking the exit status."""
        for _ in range(100):
            if os.waitid(os.P_PID, self.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT):
                return True
            time.sleep(0.001)
        return True

    def kill(self):
        for kill in (os.killpg, os.kill):
            try:
                kill(self.pid, signal.SIGKILL)
            except OSError:
                pass
        os.close(self.reader)
        os.waitpid(self.pid, 0)


class Writer:
    """Where a child writes its answers; small ones together."""

    def __init__(self, number):
        self.number = number
        self.parts = []

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
