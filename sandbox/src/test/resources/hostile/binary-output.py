# attack: prints bytes that are no text, among them terminal control sequences
# contained: T1 T2 landlock T0
import os, sys
print("attacking", flush=True)
sys.stdout.buffer.write(os.urandom(100_000) + b"\x1b]0;owned\x07\xff\xfe\x00\x1b[2J")
