# attack: prints errors without end
# contained: T1 T2 landlock T0
import sys
print("attacking", flush=True)
while True:
    sys.stderr.write("x" * 65536 + "\n")
