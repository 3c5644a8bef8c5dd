# attack: listens to all traffic, and makes packets of its own
# contained: T1 T2 landlock
import socket
print("attacking", flush=True)
for family, kind in ((socket.AF_PACKET, socket.SOCK_RAW), (socket.AF_INET, socket.SOCK_RAW),
                     (socket.AF_CAN, socket.SOCK_RAW), (38, socket.SOCK_SEQPACKET)):
    try:
        socket.socket(family, kind, socket.IPPROTO_ICMP if family == socket.AF_INET else 0)
        print("BREACH: family", int(family))
    except OSError as error:
        print(int(family), error)
