# attack: takes over other processes
# contained: T1 T2 landlock
import ctypes, os
print("attacking", flush=True)
libc = ctypes.CDLL(None, use_errno=True)
for pid in (int(os.environ["HOSTILE_CANARY"]), 1):
    if libc.ptrace(16, pid, 0, 0) == 0:
        print("BREACH: attached to", pid)
    else:
        print(pid, os.strerror(ctypes.get_errno()))
