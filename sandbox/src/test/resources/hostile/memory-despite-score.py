# attack: asks to be spared when memory runs out, then takes it all
# contained: T1 T2 landlock
print("attacking", flush=True)
try:
    with open("/proc/self/oom_score_adj", "w") as file:
        file.write("-1000")
    print("BREACH: spared")
except OSError:
    pass
hoard = []
try:
    while len(hoard) < 200:
        hoard.append(bytearray(32 << 20))
    print("BREACH: more than 6 GiB")
except MemoryError:
    print("stopped at", len(hoard))
