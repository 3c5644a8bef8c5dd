# attack: uses files that were left open by whoever started it
# contained: T1 T2 landlock T0
import os
print("attacking", flush=True)
for number in range(3, 256):
    try:
        target = os.readlink("/proc/self/fd/%d" % number)
    except OSError:
        continue
    try:
        os.fstat(number)
        print("BREACH:", number, target)
    except OSError:
        pass
