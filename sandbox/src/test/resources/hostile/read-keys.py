# attack: reads keys and settings in home folders
# contained: T1 T2 landlock
import glob, os
print("attacking", flush=True)
places = [os.environ["HOSTILE_VICTIM"], os.path.expanduser("~/.ssh"), "/root", "/home/*", "/etc/ssh"]
for place in places:
    for path in glob.glob(place + "/*") + glob.glob(place + "/.*"):
        try:
            text = open(path, errors="replace").read(10_000)
            print(path, text)
            if "PRIVATE KEY" in text:
                print("BREACH:", path)
        except OSError as error:
            print(error)
