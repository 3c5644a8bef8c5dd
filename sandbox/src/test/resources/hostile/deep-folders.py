# attack: folders in folders, deeper than any path can name
# contained: T1 T2 landlock T0
import os
print("attacking", flush=True)
for _ in range(3000):
    os.mkdir("deeper-and-deeper")
    os.chdir("deeper-and-deeper")
