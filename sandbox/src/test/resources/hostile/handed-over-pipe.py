# attack: puts pipes, sockets and devices where results are expected, so that whoever reads them waits for ever
# contained: T1 T2 landlock
import os, socket, stat
print("attacking", flush=True)
out = os.environ["HOSTILE_OUT"]
os.mkfifo(out + "/1-1.json")
os.mkfifo(out + "/report.txt")
for make in (lambda: socket.socket(socket.AF_UNIX).bind(out + "/socket"),
             lambda: os.mknod(out + "/device", 0o666 | stat.S_IFBLK, os.makedev(254, 0))):
    try:
        make()
    except OSError as error:
        print(error)
if os.path.exists(out + "/device"):
    print("BREACH: device")
