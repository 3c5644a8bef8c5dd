# attack: leaves through other processes' view of the file system
# contained: T1 T2 landlock
import glob, os
print("attacking", flush=True)
for path in glob.glob("/proc/[0-9]*"):
    for way in ("/root", "/cwd"):
        try:
            print(open(path + way + os.environ["HOSTILE_VICTIM"] + "/secret.txt").read())
        except OSError:
            pass
