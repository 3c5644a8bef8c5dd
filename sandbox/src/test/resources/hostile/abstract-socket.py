# attack: talks to a service through a socket without a file
# contained: T1 T2 landlock
import os, socket
print("attacking", flush=True)
try:
    connection = socket.socket(socket.AF_UNIX)
    connection.connect("\0" + os.environ["HOSTILE_ABSTRACT"])
    print("BREACH: connected")
except OSError as error:
    print(error)
