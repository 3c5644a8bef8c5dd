# attack: prints its environment
# contained: T1 T2 landlock T0
import os
print("attacking", flush=True)
for name, value in os.environ.items():
    print(name, value)
