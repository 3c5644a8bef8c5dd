# attack: fills the disk with a file that has no name any more
# contained: T1 T2 landlock
import os, signal
print("attacking", flush=True)
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
file = open("gone", "wb")
os.unlink("gone")
written = 0
try:
    while written < 1 << 30:
        written += file.write(b"x" * (4 << 20))
    print("BREACH: 1 GiB")
except OSError as error:
    print("stopped at", written, error)
