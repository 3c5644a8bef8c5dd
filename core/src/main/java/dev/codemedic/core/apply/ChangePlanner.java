package dev.codemedic.core.apply;

import dev.codemedic.core.patch.FileEdits;
import dev.codemedic.core.patch.Footprint;
import dev.codemedic.core.patch.Patch;
import dev.codemedic.core.patch.Reversal;
import dev.codemedic.core.source.Digests;
import dev.codemedic.core.source.EditImpossible;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.verify.ProtectedPaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** Works out what a change would write, and refuses what must not or cannot be written. Writes nothing. */
final class ChangePlanner {
    private final Path root;
    private final MedicFolder folder;
    private final Disk disk;

    ChangePlanner(Path root, MedicFolder folder, Disk disk) {
        this.root = root;
        this.folder = folder;
        this.disk = disk;
    }

    /** A file's new content, checked and ready to be written. */
    record Planned(Intent.Write write, byte[] before, byte[] after) {}

    /** What a patch writes: at least one file. */
    List<Planned> applying(Patch patch) throws ChangeRefused, IOException {
        var planned = new ArrayList<Planned>();
        for (var edits : patch.files()) {
            var plan = planned(edits);
            if (planned.stream()
                    .anyMatch(other -> other.write().file().equals(plan.write().file()))) {
                throw new ChangeRefused("the patch names " + plan.write().file() + " twice, once through a link");
            }
            planned.add(plan);
        }
        planned.removeIf(plan -> plan.write().before().equals(plan.write().after()));
        if (planned.isEmpty()) {
            throw new ChangeRefused("the patch changes nothing");
        }
        return planned;
    }

    /** What undoing a change writes; nothing where its lines are as they were before it. */
    List<Planned> undoing(Change change) throws ChangeRefused, IOException {
        var planned = new ArrayList<Planned>();
        for (var touched : change.files()) {
            var file = writable(touched.file());
            var now = SourceFile.of(file, disk.read(root.resolve(file)));
            var without = without(change, touched, now);
            if (!without.sha256().equals(now.sha256())) {
                planned.add(planned(file, now.bytes(), without.bytes()));
            }
        }
        return planned;
    }

    /** Where the lines of a change are now. */
    Standing standing(Change change) throws ChangeRefused, IOException {
        var places = new HashMap<Path, Footprint>();
        for (var touched : change.files()) {
            var now = SourceFile.of(touched.file(), disk.read(root.resolve(touched.file())));
            places.put(
                    touched.file(),
                    Footprint.of(
                            backup(touched.file(), touched.before()), backup(touched.file(), touched.after()), now));
        }
        return new Standing(places);
    }

    private Planned planned(FileEdits edits) throws ChangeRefused, IOException {
        var file = writable(edits.file());
        var source = SourceFile.of(file, disk.read(root.resolve(file)));
        if (!source.sha256().equals(edits.base())) {
            throw new ChangeRefused(
                    edits.file() + " has changed since the fix was made; run the program again for a fresh fix");
        }
        try {
            return planned(file, source.bytes(), source.edited(edits.edits()).bytes());
        } catch (EditImpossible impossible) {
            throw new ChangeRefused(String.valueOf(impossible.getMessage()));
        }
    }

    private Planned planned(Path file, byte[] before, byte[] after) throws IOException {
        boolean inPlace = disk.mustRewrite(root.resolve(file), folder.scratch());
        return new Planned(
                new Intent.Write(file, Digests.sha256(before), Digests.sha256(after), inPlace), before, after);
    }

    /** The real place of a file that may be written, relative to the root. */
    private Path writable(Path file) throws ChangeRefused, IOException {
        var reason = ProtectedPaths.reason(root, file);
        if (reason.isPresent()) {
            throw new ChangeRefused(file + " " + reason.get());
        }
        try {
            var real = root.resolve(file).toRealPath();
            if (!Files.isRegularFile(real)) {
                throw new ChangeRefused(file + " is not a file");
            }
            if (!disk.isWritable(real)) {
                throw new ChangeRefused(file + " is read-only; make it writable (chmod u+w) and try again");
            }
            return root.relativize(real);
        } catch (NoSuchFileException missing) {
            throw new ChangeRefused(file + " is no longer there");
        }
    }

    private SourceFile without(Change change, Change.Touched touched, SourceFile now)
            throws ChangeRefused, IOException {
        var before = backup(touched.file(), touched.before());
        if (now.sha256().equals(touched.after())) {
            return before;
        }
        return switch (Reversal.of(before, backup(touched.file(), touched.after()), now)) {
            case Reversal.Clean(var without) -> without;
            case Reversal.Conflict(var first, var last) ->
                throw new ChangeRefused("cannot undo " + change.id() + ": " + touched.file()
                        + (first == last ? " line " + first + " was" : " lines " + first + " to " + last + " were")
                        + " changed since; " + remedy(change, touched.file()));
        };
    }

    private String remedy(Change change, Path file) throws IOException {
        return folder.numbers().stream()
                .map(number -> folder.readable("C-" + number))
                .flatMap(Optional::stream)
                .takeWhile(later -> !later.id().equals(change.id()))
                .filter(later -> !later.undone()
                        && later.files().stream()
                                .anyMatch(touched -> touched.file().equals(file)))
                .findFirst()
                .map(later -> "undo " + later.id() + " first, or take it back by hand")
                .orElse("take it back by hand");
    }

    private SourceFile backup(Path file, String sha256) throws ChangeRefused, IOException {
        var content = folder.kept(sha256)
                .orElseThrow(() -> new ChangeRefused("the backup of " + file
                        + " in .medic/objects is missing or damaged; take the change back by hand"));
        return SourceFile.of(file, content);
    }
}
