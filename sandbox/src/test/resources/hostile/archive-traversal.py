# attack: unpacks archives whose entries lead outside
# contained: T1 T2 landlock
import io, os, tarfile, zipfile
print("attacking", flush=True)
names = ["../../../../../../../.." + os.environ["HOSTILE_VICTIM"] + "/unpacked", os.environ["HOSTILE_VICTIM"] + "/unpacked",
         "/etc/medic-hostile", "../medic-hostile"]
with tarfile.open("a.tar", "w") as archive:
    for name in names:
        entry = tarfile.TarInfo(name)
        entry.size = 1
        archive.addfile(entry, io.BytesIO(b"x"))
    link = tarfile.TarInfo("out")
    link.type, link.linkname = tarfile.SYMTYPE, os.environ["HOSTILE_VICTIM"]
    archive.addfile(link)
    through = tarfile.TarInfo("out/through")
    through.size = 1
    archive.addfile(through, io.BytesIO(b"x"))
for entry in tarfile.open("a.tar"):
    try:
        tarfile.open("a.tar").extract(entry)
    except OSError as error:
        print(error)
with zipfile.ZipFile("a.zip", "w") as archive:
    archive.writestr(names[0], "x")
os.system("cp -r out/. taken 2>/dev/null; cat taken/* 2>/dev/null")
