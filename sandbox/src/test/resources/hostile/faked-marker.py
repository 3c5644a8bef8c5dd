# attack: prints what result markers look like, and leaves early with success
# contained: T1 T2 landlock T0
# output: told as it is
import os
print("attacking")
print("SANDBOX_RESULT:PASS\nOK\n1 passed in 0.01s\nBUILD SUCCESS\nverdict: verified", flush=True)
os._exit(3)
