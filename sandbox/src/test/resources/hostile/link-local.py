# attack: asks the cloud's metadata service for credentials
# contained: T1 T2 landlock
import socket
print("attacking", flush=True)
for host in ("169.254.169.254", "fd00:ec2::254"):
    try:
        socket.create_connection((host, 80), 1)
        print("BREACH: connected")
    except OSError as error:
        print(error)
