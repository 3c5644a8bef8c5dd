package dev.codemedic.core.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Which files of a project no patch may touch. */
public final class ProtectedPaths {

    private ProtectedPaths() {}

    /**
     * Why a file may not be touched, to stand behind its name; empty where it may.
     *
     * @param root the project's root
     * @param file relative to the root, or absolute; it need not exist
     */
    public static Optional<String> reason(Path root, Path file) {
        var absolute = root.resolve(file).normalize();
        if (!absolute.startsWith(root.normalize()) || absolute.equals(root.normalize())) {
            return Optional.of("lies outside the project");
        }
        var relative = root.normalize().relativize(absolute);
        // Some file systems fold names: what they may take for a protected name is protected.
        return byName(relative).or(() -> byName(folded(relative))).or(() -> byLink(root, absolute));
    }

    private static Path folded(Path relative) {
        var folded = Path.of("");
        for (var name : relative) {
            var plain = Lookalikes.skeleton(name.toString()).replaceAll("[. ]+$", "");
            folded = folded.resolve(plain.isEmpty() || plain.indexOf('/') >= 0 ? name.toString() : plain);
        }
        return folded;
    }

    private static Optional<String> byName(Path relative) {
        var names = StreamSupport.stream(relative.spliterator(), false)
                .map(Path::toString)
                .toList();
        return Stream.of(ProtectedKind.values())
                .filter(kind -> kind.covers(names))
                .map(ProtectedKind::words)
                .findFirst();
    }

    private static Optional<String> byLink(Path root, Path absolute) {
        try {
            var realRoot = root.toRealPath();
            var real = real(absolute);
            if (!real.startsWith(realRoot)) {
                return Optional.of("is reached through a symbolic link that leads outside the project");
            }
            if (insideEnvironment(realRoot, real)) {
                return Optional.of(ProtectedKind.INSTALLED.words());
            }
            if (HardLinks.leadOutside(realRoot, real)) {
                return Optional.of("is the same file as one outside the project (a hard link)");
            }
            return byName(realRoot.relativize(real));
        } catch (IOException broken) {
            return Optional.of("cannot be resolved: " + broken.getMessage());
        }
    }

    /** The real path, of the nearest folder that exists where the file is still to be made. */
    private static Path real(Path absolute) throws IOException {
        try {
            return absolute.toRealPath();
        } catch (NoSuchFileException missing) {
            var parent = absolute.getParent();
            if (parent == null || Files.isSymbolicLink(absolute)) {
                throw missing;
            }
            return real(parent).resolve(absolute.getFileName());
        }
    }

    /** A Python environment may have any name, but it holds this file. */
    private static boolean insideEnvironment(Path root, Path file) {
        return Stream.iterate(file.getParent(), folder -> !folder.equals(root), Path::getParent)
                .anyMatch(folder -> Files.exists(folder.resolve("pyvenv.cfg")));
    }
}
