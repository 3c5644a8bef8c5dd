# attack: stops itself, so that nothing ever ends
# contained: T1 T2 landlock T0
import os, signal
print("attacking", flush=True)
os.kill(os.getpid(), signal.SIGSTOP)
