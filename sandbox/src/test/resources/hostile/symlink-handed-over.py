# attack: hands over links and a large file where results are expected, for medic itself to read
# contained: T1 T2 landlock T0
import os
print("attacking", flush=True)
out = os.environ["HOSTILE_OUT"]
os.symlink(os.path.join(os.environ["HOSTILE_VICTIM"], "secret.txt"), os.path.join(out, "1-1.json"))
os.symlink(os.environ["HOSTILE_VICTIM"], os.path.join(out, "folder"))
os.mkdir(os.path.join(out, "sub"))
os.symlink("/proc/self/environ", os.path.join(out, "sub", "environ.json"))
