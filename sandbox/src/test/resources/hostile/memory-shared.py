# attack: fills shared memory
# contained: T1 T2
print("attacking", flush=True)
written = 0
try:
    with open("/dev/shm/medic-hostile-memory", "wb") as file:
        while written < 4 << 30:
            written += file.write(b"x" * (1 << 20))
    print("BREACH: 4 GiB")
except OSError as error:
    print("stopped at", written, error)
