# attack: makes namespaces of its own, in which it would be root
# contained: T1 landlock
import ctypes, os
print("attacking", flush=True)
libc = ctypes.CDLL(None, use_errno=True)
for flag in (0x10000000, 0x00020000, 0x40000000, 0x20000000):
    if libc.unshare(flag) == 0:
        print("BREACH: namespace %x" % flag)
    else:
        print(os.strerror(ctypes.get_errno()))
