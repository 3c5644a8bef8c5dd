package dev.codemedic.core.apply;

import dev.codemedic.core.source.Digests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;

/**
 * Writes several files of a tree so that all of them change or none. The intent is on the disk before the first byte
 * of the tree changes, every new content waits complete beside its file, and a kept copy of both contents allows to
 * go on in either direction.
 */
final class TreeWriter {
    private final Path root;
    private final MedicFolder folder;
    private final Disk disk;

    TreeWriter(Path root, MedicFolder folder, Disk disk) {
        this.root = root;
        this.folder = folder;
        this.disk = disk;
    }

    /**
     * Carries out an intent; its contents are kept already.
     *
     * @throws IOException where it could not be done; the tree is as it was
     * @throws JournalBroken where it could be neither done nor taken back
     */
    void write(Intent intent) throws IOException {
        folder.begin(intent);
        try {
            stage(intent);
            for (var write : intent.writes()) {
                requirePresent(write);
                put(intent, write);
            }
            folder.publish(intent.change());
        } catch (IOException failed) {
            backAfter(intent, failed);
            throw failed;
        }
        try {
            folder.end();
        } catch (IOException later) {
            // the change is made and recorded; the next command finds that out and removes the intent
            return;
        }
    }

    private void stage(Intent intent) throws IOException {
        folder.stage(intent.change());
        for (var write : intent.writes()) {
            if (!write.inPlace()) {
                stage(intent, write, content(write.after()));
            }
        }
    }

    private void stage(Intent intent, Intent.Write write, byte[] content) throws IOException {
        disk.createLike(root.resolve(write.file()), root.resolve(intent.staged(write)), content);
    }

    private void requirePresent(Intent.Write write) throws IOException {
        if (!Digests.sha256(disk.read(root.resolve(write.file()))).equals(write.before())) {
            throw new IOException(write.file() + " was changed by somebody else at this moment");
        }
    }

    private void put(Intent intent, Intent.Write write) throws IOException {
        if (write.inPlace()) {
            disk.rewrite(root.resolve(write.file()), content(write.after()));
        } else {
            disk.rename(root.resolve(intent.staged(write)), root.resolve(write.file()));
        }
    }

    private void backAfter(Intent intent, IOException failed) {
        try {
            back(intent);
        } catch (IOException again) {
            failed.addSuppressed(again);
            throw new JournalBroken(
                    "writing failed half-way (" + failed.getMessage() + ") and could not be taken back yet ("
                            + again.getMessage() + "); mend that, and the next medic command finishes it",
                    failed);
        }
    }

    /** Brings an interrupted intent to an end: all of it, or none where a file cannot follow. */
    Outcome recover(Intent intent) throws IOException {
        if (folder.change(intent.change().id()).equals(Optional.of(intent.change()))) {
            clean(intent);
            return Outcome.FINISHED;
        }
        var states = EnumSet.noneOf(WriteState.class);
        for (var write : intent.writes()) {
            states.add(state(write));
        }
        boolean started = states.contains(WriteState.NEW)
                || states.contains(WriteState.TORN)
                || states.contains(WriteState.EDITED_NEW);
        if (started && !states.contains(WriteState.EDITED_OLD)) {
            forward(intent);
            return Outcome.FINISHED;
        }
        back(intent);
        return Outcome.TAKEN_BACK;
    }

    /** How an interrupted intent ended. */
    enum Outcome {
        FINISHED,
        TAKEN_BACK
    }

    private void forward(Intent intent) throws IOException {
        for (var write : intent.writes()) {
            switch (state(write)) {
                case OLD -> {
                    if (!write.inPlace() && !isStaged(intent, write)) {
                        stage(intent, write, content(write.after()));
                    }
                    put(intent, write);
                }
                case TORN -> disk.rewrite(root.resolve(write.file()), content(write.after()));
                case NEW, EDITED_OLD, EDITED_NEW -> {}
            }
        }
        folder.stage(intent.change());
        folder.publish(intent.change());
        clean(intent);
    }

    private boolean isStaged(Intent intent, Intent.Write write) throws IOException {
        var staged = root.resolve(intent.staged(write));
        return Files.isRegularFile(staged, LinkOption.NOFOLLOW_LINKS)
                && Digests.sha256(disk.read(staged)).equals(write.after());
    }

    private void back(Intent intent) throws IOException {
        for (var write : intent.writes()) {
            switch (state(write)) {
                case NEW, TORN -> restore(intent, write, content(write.before()));
                case EDITED_NEW -> {
                    var now = disk.read(root.resolve(write.file()));
                    var without = WriteState.withoutChange(
                            write.file(), now, content(write.before()), content(write.after()));
                    restore(intent, write, without.orElse(now));
                }
                case OLD, EDITED_OLD -> {}
            }
        }
        clean(intent);
    }

    private void restore(Intent intent, Intent.Write write, byte[] content) throws IOException {
        if (write.inPlace()) {
            disk.rewrite(root.resolve(write.file()), content);
        } else {
            stage(intent, write, content);
            disk.rename(root.resolve(intent.staged(write)), root.resolve(write.file()));
        }
    }

    private void clean(Intent intent) throws IOException {
        for (var write : intent.writes()) {
            disk.delete(root.resolve(intent.staged(write)));
        }
        folder.unstage(intent.change());
        folder.end();
    }

    private WriteState state(Intent.Write write) throws IOException {
        var file = root.resolve(write.file());
        if (!Files.isRegularFile(file)) {
            return WriteState.EDITED_OLD;
        }
        var now = disk.read(file);
        var hash = Digests.sha256(now);
        if (hash.equals(write.before())) {
            return WriteState.OLD;
        }
        return hash.equals(write.after())
                ? WriteState.NEW
                : WriteState.ofForeign(write, now, content(write.before()), content(write.after()));
    }

    private byte[] content(String sha256) throws IOException {
        return folder.kept(sha256)
                .orElseThrow(() -> new IOException("the backup " + sha256 + " is missing or damaged"));
    }
}
