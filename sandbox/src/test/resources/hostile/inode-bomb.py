# attack: uses up the file system's files, each of them empty
# contained: T1 T2
print("attacking", flush=True)
made = 0
try:
    for made in range(200_000):
        open("medic-hostile-%d" % made, "w").close()
    print("BREACH: 200,000 files")
except OSError as error:
    print("stopped at", made, error)
