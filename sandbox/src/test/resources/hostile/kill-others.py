# attack: kills its parent and every process it can
# contained: T1 T2 landlock
import os, signal
print("attacking", flush=True)
for pid in (int(os.environ["HOSTILE_CANARY"]), os.getppid(), -1):
    try:
        os.kill(pid, signal.SIGKILL)
    except OSError as error:
        print(pid, error)
