package dev.codemedic.core.apply;

import dev.codemedic.core.source.Digests;
import dev.codemedic.core.source.OwnerOnly;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the journal keeps in {@code .medic/}: backups, the change under way, and the changes made. */
final class MedicFolder {
    private final Path folder;
    private final Disk disk;

    MedicFolder(Path root, Disk disk) {
        this.folder = root.resolve(".medic");
        this.disk = disk;
    }

    /** Makes what is missing. */
    void prepare() throws IOException {
        directory(folder);
        OwnerOnly.folder(folder);
        directory(folder.resolve("objects"));
        directory(folder.resolve("changes"));
        var ignored = folder.resolve(".gitignore");
        if (!Files.exists(ignored, LinkOption.NOFOLLOW_LINKS)) {
            disk.create(ignored, "*\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    private void directory(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(path + " is not a folder of its own");
        }
        disk.makeFolder(path);
    }

    Path lock() {
        return folder.resolve("lock");
    }

    Path scratch() {
        return folder.resolve("scratch");
    }

    /** Keeps a content under its hash, as readable to others as the file it is of. */
    void keep(Path file, byte[] content) throws IOException {
        if (kept(Digests.sha256(content)).isEmpty()) {
            var object = object(Digests.sha256(content));
            var fresh = object.resolveSibling(object.getFileName() + ".tmp");
            disk.createBackup(file, fresh, content);
            disk.rename(fresh, object);
        }
    }

    /** A kept content; empty where it is missing or damaged. */
    Optional<byte[]> kept(String sha256) throws IOException {
        var object = object(sha256);
        if (!Files.isRegularFile(object, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        return Optional.of(disk.read(object))
                .filter(content -> Digests.sha256(content).equals(sha256));
    }

    private Path object(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("no SHA-256: " + sha256);
        }
        return folder.resolve("objects").resolve(sha256);
    }

    /** Whether a change is under way, or was when its medic died. */
    boolean interrupted() {
        return Files.exists(intent(), LinkOption.NOFOLLOW_LINKS);
    }

    /** What was about to be written. */
    Intent underWay() throws IOException {
        return JournalText.parsed(disk.read(intent()));
    }

    void begin(Intent intent) throws IOException {
        var fresh = folder.resolve("intent.tmp");
        disk.create(fresh, JournalText.of(intent));
        disk.rename(fresh, intent());
    }

    void end() throws IOException {
        disk.delete(intent());
    }

    private Path intent() {
        return folder.resolve("intent");
    }

    /** Puts the record of a change where it takes up room on the disk, but does not count yet. */
    void stage(Change change) throws IOException {
        disk.create(staged(change), JournalText.of(new Intent(change, List.of())));
    }

    void unstage(Change change) throws IOException {
        disk.delete(staged(change));
    }

    /** From now on the change is made. */
    void publish(Change change) throws IOException {
        disk.rename(staged(change), record(change.id()));
    }

    private Path staged(Change change) {
        return record(change.id()).resolveSibling(change.id() + ".tmp");
    }

    private Path record(String id) {
        if (!id.matches("C-\\d{1,9}")) {
            throw new IllegalArgumentException("no change: " + id);
        }
        return folder.resolve("changes").resolve(id);
    }

    /** A change that was made. */
    Optional<Change> change(String id) throws IOException {
        if (!id.matches("C-\\d{1,9}") || !Files.isRegularFile(record(id), LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JournalText.parsed(disk.read(record(id))).change());
        } catch (IOException damaged) {
            throw new IOException("the record of " + id + " in .medic/changes: " + damaged.getMessage(), damaged);
        }
    }

    /** A change that was made, unless its record is missing or damaged. */
    Optional<Change> readable(String id) {
        try {
            return change(id);
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    /** The numbers of all changes made, the latest first. */
    List<Integer> numbers() throws IOException {
        var numbers = new ArrayList<Integer>();
        if (Files.isDirectory(folder.resolve("changes"), LinkOption.NOFOLLOW_LINKS)) {
            try (var files = Files.newDirectoryStream(folder.resolve("changes"))) {
                for (var file : files) {
                    var name = String.valueOf(file.getFileName());
                    if (name.matches("C-\\d{1,9}")) {
                        numbers.add(Integer.parseInt(name.substring(2)));
                    }
                }
            }
        }
        numbers.sort(Comparator.reverseOrder());
        return numbers;
    }
}
