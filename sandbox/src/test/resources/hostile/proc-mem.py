# attack: writes into the first process's memory
# contained: T1 T2 landlock
import os
print("attacking", flush=True)
for pid in {1, int(os.environ["HOSTILE_CANARY"])}:
    if pid == os.getpid():
        continue
    try:
        with open("/proc/%d/mem" % pid, "r+b") as memory, open("/proc/%d/maps" % pid) as maps:
            if maps.read(1):
                print("BREACH: memory of", pid)
    except OSError as error:
        print(pid, error)
