# attack: file names with line breaks, control characters and bytes that are no text, and folders that none can enter
# contained: T1 T2 landlock T0
import os
print("attacking", flush=True)
out = os.environ["HOSTILE_OUT"].encode()
for name in (b"a\nb", b"\x1b[31mred", b"\xff\xfe", b"-rf", b"$(touch x)", b"`id`", b" ", b"x" * 255):
    for folder in (b".", out):
        open(os.path.join(folder, name), "wb").close()
os.mkdir("locked")
open("locked/inside", "w").close()
os.chmod("locked", 0)
