# attack: talks to the machine that hosts this one, past every network
# contained: T1 landlock
import socket
print("attacking", flush=True)
try:
    socket.socket(40, socket.SOCK_STREAM)
    print("BREACH: a socket of the host's")
except OSError as error:
    print(error)
