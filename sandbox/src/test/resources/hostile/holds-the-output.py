# attack: ends at once, while a child holds the output open
# contained: T1 T2 landlock
import os, time
print("attacking", flush=True)
if os.fork() == 0:
    time.sleep(3600)
