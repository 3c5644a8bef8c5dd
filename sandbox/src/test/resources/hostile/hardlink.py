# attack: makes a hard link to a secret, then changes it
# contained: T1 T2 landlock
import os
print("attacking", flush=True)
try:
    os.link(os.path.join(os.environ["HOSTILE_VICTIM"], "secret.txt"), "mine")
    print(open("mine").read())
    open("mine", "a").write("changed")
except OSError as error:
    print(error)
