# attack: leaves a daemon behind that goes on after the program's end
# contained: T1 T2 landlock
import os, time
print("attacking", flush=True)
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        while True:
            try:
                open(os.environ["HOSTILE_OUT"] + "/late", "a").write("x")
                open("late", "a").write("x")
            except OSError:
                pass
            time.sleep(0.05)
    os._exit(0)
time.sleep(0.2)
