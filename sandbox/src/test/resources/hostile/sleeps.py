# attack: waits for ever
# contained: T1 T2 landlock T0
import time
print("attacking", flush=True)
while True:
    time.sleep(1000)
