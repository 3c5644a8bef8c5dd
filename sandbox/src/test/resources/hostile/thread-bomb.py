# attack: starts threads that never end, until no more can be made
# contained: T1 T2 landlock
import threading
print("attacking", flush=True)
gate = threading.Event()
made = 0
try:
    for made in range(100_000):
        threading.Thread(target=gate.wait, daemon=True).start()
    print("BREACH:", made, "threads")
except RuntimeError:
    print("stopped at", made)
