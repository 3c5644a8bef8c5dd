package dev.codemedic.core.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** Makes what medic keeps readable by its owner alone, since it holds source and inputs. */
public final class OwnerOnly {
    private static final Set<PosixFilePermission> FILE =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final Set<PosixFilePermission> FOLDER =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private OwnerOnly() {}

    /** A folder that only its owner can enter from now on, where the file system and its owner allow that. */
    public static Path folder(Path folder) {
        return restricted(folder, FOLDER);
    }

    /** A file that only its owner can read from now on. */
    public static Path file(Path file) {
        return restricted(file, FILE);
    }

    private static Path restricted(Path path, Set<PosixFilePermission> wanted) {
        try {
            if (!Files.getPosixFilePermissions(path).equals(wanted)) {
                Files.setPosixFilePermissions(path, wanted);
            }
        } catch (IOException | UnsupportedOperationException notOurs) {
            // another user's folder, or a file system without such rights: it stays as its owner made it
        }
        return path;
    }
}
