# attack: prints without end
# contained: T1 T2 landlock T0
import sys
print("attacking", flush=True)
while True:
    sys.stdout.write("all work and no play makes a dull program\n" * 1000)
