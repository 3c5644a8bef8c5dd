# attack: types commands into the user's terminal
# contained: T1 T2 landlock
import fcntl
print("attacking", flush=True)
for path in ("/dev/tty", "/dev/pts/0", "/dev/console", "/proc/self/fd/0"):
    try:
        with open(path, "w") as terminal:
            fcntl.ioctl(terminal, 0x5412, b"#")
        print("BREACH:", path)
    except OSError as error:
        print(path, error)
