# attack: leaves daemons behind and never ends itself
# contained: T1 T2 landlock
import os, signal, time
print("attacking", flush=True)
for _ in range(8):
    if os.fork() == 0:
        os.setsid()
        for number in range(1, 65):
            try:
                signal.signal(number, signal.SIG_IGN)
            except (OSError, ValueError):
                pass
        if os.fork() != 0:
            os._exit(0)
        while True:
            time.sleep(1)
while True:
    time.sleep(1)
