# attack: reads the environment of every process it can see
# contained: T1 T2 landlock
import glob
print("attacking", flush=True)
for path in glob.glob("/proc/[0-9]*/environ"):
    try:
        print(path, open(path, "rb").read())
    except OSError as error:
        print(path, error)
