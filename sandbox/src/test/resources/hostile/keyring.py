# attack: reads and writes the user's keys that the kernel keeps
# contained: T1 T2 landlock
import ctypes, os, platform
print("attacking", flush=True)
libc = ctypes.CDLL(None, use_errno=True)
add, control = (248, 250) if platform.machine() == "x86_64" else (217, 219)
if libc.syscall(add, b"user", b"medic-hostile", b"x", 1, -4) > 0:
    print("BREACH: key added")
if libc.syscall(control, 0, -4, 0) > 0:
    print("BREACH: keyring found")
