# attack: asks the kernel for a queue of operations, which no filter of system calls sees
# contained: T1 landlock
import ctypes, os
print("attacking", flush=True)
libc = ctypes.CDLL(None, use_errno=True)
room = ctypes.create_string_buffer(256)
if libc.syscall(425, 1, room, 0, 0, 0) >= 0:
    print("BREACH: a queue was made")
else:
    print(os.strerror(ctypes.get_errno()))
