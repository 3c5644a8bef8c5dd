# attack: sends datagrams to a server of the user's on loopback
# contained: T1 T2 landlock
import os, socket
print("attacking", flush=True)
try:
    sender = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    for _ in range(5):
        sender.sendto(b"hello", ("127.0.0.1", int(os.environ["HOSTILE_PORT"])))
except OSError as error:
    print(error)
