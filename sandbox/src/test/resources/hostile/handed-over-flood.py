# attack: hands over more results than anybody asked for
# contained: T1 T2
import os
print("attacking", flush=True)
out = os.environ["HOSTILE_OUT"]
written = 0
try:
    for number in range(100_000):
        with open(out + "/%d-1.json" % number, "wb") as file:
            written += file.write(b"[" * (1 << 20))
        if written > 1 << 30:
            print("BREACH: 1 GiB")
            break
except OSError as error:
    print("stopped at", written, error)
