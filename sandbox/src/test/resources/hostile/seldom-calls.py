# attack: tries seldom used doors into the kernel
# contained: T1 T2 landlock
import ctypes, os, platform
print("attacking", flush=True)
libc = ctypes.CDLL(None, use_errno=True)
x86 = platform.machine() == "x86_64"
room = ctypes.create_string_buffer(256)
for name, number in (("bpf", 321 if x86 else 280), ("perf", 298 if x86 else 241),
                     ("userfaultfd", 323 if x86 else 282), ("handles", 304 if x86 else 265), ("kexec", 246 if x86 else 104)):
    if libc.syscall(number, 1, room, 0, 0, 0) >= 0:
        print("BREACH:", name)
    else:
        print(name, os.strerror(ctypes.get_errno()))
