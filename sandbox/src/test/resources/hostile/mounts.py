# attack: mounts and unmounts file systems
# contained: T1 T2 landlock
import ctypes, os
print("attacking", flush=True)
libc = ctypes.CDLL(None, use_errno=True)
for call in (lambda: libc.mount(b"none", b"/tmp", b"tmpfs", 0, None), lambda: libc.mount(None, b"/", None, 32 | 4096, None),
             lambda: libc.umount2(b"/tmp", 2), lambda: libc.chroot(b"/tmp"), lambda: libc.pivot_root(b"/tmp", b"/tmp")):
    if call() == 0:
        print("BREACH: mounted")
    else:
        print(os.strerror(ctypes.get_errno()))
