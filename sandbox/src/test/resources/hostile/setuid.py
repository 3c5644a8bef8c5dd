# attack: becomes another user, by itself or with programs that may
# contained: T1 T2 landlock
import os, shutil, subprocess
print("attacking", flush=True)
status = open("/proc/self/status").read()
if "CapEff:\t0000000000000000" not in status:
    print("BREACH: capabilities")
for user in (1, 12345):
    try:
        os.setuid(user)
        print("BREACH: user", user)
    except OSError as error:
        print(error)
shutil.copy("/bin/sh", "sh")
try:
    os.chmod("sh", 0o6755)
except OSError as error:
    print(error)
for command in (["./sh", "-p", "-c", "id -u"], ["su", "-c", "id"], ["mount", "-t", "tmpfs", "none", "/mnt"]):
    try:
        done = subprocess.run(command, capture_output=True, timeout=1, stdin=subprocess.DEVNULL)
        if done.returncode == 0 and b"0" == done.stdout.strip() and os.getuid() != 0:
            print("BREACH:", command)
    except (OSError, subprocess.TimeoutExpired) as error:
        print(error)
