# attack: writes wherever it can
# contained: T1 T2 landlock
import os
print("attacking", flush=True)
victim = os.environ["HOSTILE_VICTIM"]
for path in (victim + "/secret.txt", victim + "/new", "/usr/medic-hostile", "/etc/medic-hostile", "/bin/medic-hostile",
             "/opt/medic-hostile", "/boot/medic-hostile", "/medic-hostile", "/var/log/medic-hostile"):
    try:
        with open(path, "a") as file:
            file.write("changed")
        print("wrote", path)
    except OSError as error:
        print(error)
