# attack: sets the machine's clock
# contained: T1 T2 landlock
import time
print("attacking", flush=True)
try:
    time.clock_settime(time.CLOCK_REALTIME, time.time())
    print("BREACH: clock set")
except OSError as error:
    print(error)
