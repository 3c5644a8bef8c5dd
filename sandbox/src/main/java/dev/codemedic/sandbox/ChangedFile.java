package dev.codemedic.sandbox;

import dev.codemedic.core.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** A file that a candidate changes, as it gets into a copy of the project. */
record ChangedFile(SourceFile file, Owner owner) {

    /**
     * Writes it. A link on the way, or in its place, may lead out of the copy: it is replaced and never followed.
     *
     * @param copy the copy's folder
     * @throws IOException where it cannot be written
     */
    void write(Path copy) throws IOException {
        var at = copy;
        for (int i = 0; i < file.path().getNameCount() - 1; i++) {
            at = at.resolve(file.path().getName(i));
            if (!Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)) {
                Files.deleteIfExists(at);
                Files.createDirectory(at);
                owner.take(at);
            }
        }
        at = at.resolve(file.path().getFileName());
        var mode = Files.isRegularFile(at, LinkOption.NOFOLLOW_LINKS)
                ? Files.getPosixFilePermissions(at)
                : PosixFilePermissions.fromString("rw-r--r--");
        Files.deleteIfExists(at);
        Files.write(at, file.bytes(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        Files.setPosixFilePermissions(at, mode);
        owner.take(at);
    }
}
