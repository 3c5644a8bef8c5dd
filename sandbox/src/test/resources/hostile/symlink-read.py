# attack: reads a secret through a link in the project
# contained: T1 T2 landlock
import os
print("attacking", flush=True)
os.symlink(os.environ["HOSTILE_VICTIM"], "link")
try:
    print(open("link/secret.txt").read())
except OSError as error:
    print(error)
