# attack: changes the project's original files
# contained: T1 T2
import os
print("attacking", flush=True)
project = os.environ["HOSTILE_PROJECT"]
for path in (project, "/proc/1/root" + project, "/proc/self/root" + project, project + "/../" + os.path.basename(project)):
    try:
        with open(path + "/data.txt", "w") as file:
            file.write("changed")
        os.remove(path + "/sub/tool.sh")
    except OSError as error:
        print(error)
