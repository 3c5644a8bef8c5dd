# attack: fills the disk with many files in the project
# contained: T1 T2
print("attacking", flush=True)
written = 0
try:
    for number in range(10_000):
        with open("medic-hostile-%d" % number, "wb") as file:
            written += file.write(b"x" * (4 << 20))
        if written > 1 << 30:
            print("BREACH: 1 GiB")
            break
except OSError as error:
    print("stopped at", written, error)
