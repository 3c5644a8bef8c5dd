# attack: one process takes all memory
# contained: T1 T2 landlock
print("attacking", flush=True)
hoard = []
try:
    while True:
        hoard.append(bytearray(32 << 20))
        if len(hoard) > 200:
            print("BREACH: more than 6 GiB")
            break
except MemoryError:
    print("stopped at", len(hoard))
