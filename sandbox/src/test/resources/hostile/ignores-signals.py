# attack: ignores every signal and computes without end
# contained: T1 T2 landlock T0
import signal
print("attacking", flush=True)
for number in range(1, 65):
    try:
        signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError):
        pass
while True:
    pass
