# attack: every process starts more processes, without end
# contained: T1 T2
import os
print("attacking", flush=True)
while True:
    try:
        os.fork()
    except OSError:
        pass
