# attack: burns all cores without end
# contained: T1 T2 landlock
import os
print("attacking", flush=True)
for _ in range(8):
    if os.fork() == 0:
        while True:
            pass
