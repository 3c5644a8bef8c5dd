# attack: reads and writes disks and memory
# contained: T1 T2 landlock
import glob
print("attacking", flush=True)
for path in ["/dev/mem", "/dev/kmsg", "/dev/port", "/dev/fuse", "/dev/kvm"] + glob.glob("/dev/[svn][dv]*"):
    for mode in ("rb", "r+b"):
        try:
            with open(path, mode) as device:
                print("BREACH:", path, mode)
        except OSError as error:
            print(path, error)
