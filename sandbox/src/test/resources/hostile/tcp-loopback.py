# attack: talks to a server of the user's on loopback
# contained: T1 T2 landlock
import os, socket
print("attacking", flush=True)
for host in ("127.0.0.1", "localhost", "::1", "0.0.0.0"):
    try:
        with socket.create_connection((host, int(os.environ["HOSTILE_PORT"])), 1) as connection:
            connection.sendall(b"hello")
        print("BREACH: connected")
    except OSError as error:
        print(error)
