# attack: reads other processes' memory by system call
# contained: T1 T2 landlock
import ctypes, os
print("attacking", flush=True)
libc = ctypes.CDLL(None, use_errno=True)
class Area(ctypes.Structure):
    _fields_ = [("base", ctypes.c_void_p), ("length", ctypes.c_size_t)]
room = ctypes.create_string_buffer(16)
local = Area(ctypes.addressof(room), 16)
remote = Area(0x400000, 16)
for pid in (os.getppid(), int(os.environ["HOSTILE_CANARY"])):
    if libc.process_vm_readv(pid, ctypes.byref(local), 1, ctypes.byref(remote), 1, 0) > 0:
        print("BREACH: read", pid)
    else:
        print(pid, os.strerror(ctypes.get_errno()))
