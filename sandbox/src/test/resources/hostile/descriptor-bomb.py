# attack: opens files until no more can be opened
# contained: T1 T2 landlock
print("attacking", flush=True)
hoard = []
try:
    while len(hoard) < 100_000:
        hoard.append(open("/dev/null"))
    print("BREACH: 100,000 open files")
except OSError as error:
    hoard.clear()
    print("stopped", error)
