# attack: talks to a service through its socket file
# contained: T1 T2 landlock
import os, socket
print("attacking", flush=True)
for path in (os.environ["HOSTILE_SOCKET"], "/run/docker.sock", "/var/run/docker.sock", "/run/dbus/system_bus_socket",
             "/run/systemd/private", "/run/user/1000/bus", "/tmp/.X11-unix/X0"):
    try:
        connection = socket.socket(socket.AF_UNIX)
        connection.connect(path)
        print("BREACH:", path)
    except OSError as error:
        print(path, error)
