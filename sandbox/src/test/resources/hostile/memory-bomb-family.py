# attack: many processes each take a little less than one may
# contained: T1 T2
import os, time
print("attacking", flush=True)
for _ in range(12):
    if os.fork() == 0:
        hoard = bytearray(300 << 20)
        for i in range(0, len(hoard), 4096):
            hoard[i] = 1
        open("grown-%d" % os.getpid(), "w").close()
        time.sleep(60)
time.sleep(2)
grown = len([name for name in os.listdir(".") if name.startswith("grown-")])
print("BREACH:" if grown > 10 else "held:", grown, "of 12 took 300 MiB")
