# attack: prints one line without end
# contained: T1 T2 landlock T0
import sys
print("attacking", flush=True)
while True:
    sys.stdout.write("x" * 65536)
