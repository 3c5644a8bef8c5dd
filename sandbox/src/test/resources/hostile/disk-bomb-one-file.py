# attack: fills the disk with one file
# contained: T1 T2 landlock
import signal
print("attacking", flush=True)
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
written = 0
try:
    with open("medic-hostile", "wb") as file:
        while written < 1 << 30:
            written += file.write(b"x" * (4 << 20))
    print("BREACH: 1 GiB")
except OSError as error:
    print("stopped at", written, error)
