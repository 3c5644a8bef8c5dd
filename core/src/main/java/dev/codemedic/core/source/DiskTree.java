package dev.codemedic.core.source;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** A project as it is on disk now. */
public final class DiskTree implements SourceTree {
    private static final long LARGEST = 4L << 20;
    private static final int DEPTH = 24;
    private static final Set<String> FOREIGN =
            Set.of("node_modules", "site-packages", "dist-packages", "__pycache__", "vendor", "third_party");
    /** Foreign as well, but packages may bear these names. */
    private static final Set<String> OUTPUT = Set.of("venv", "env", "target", "build", "dist", "out", "bin");

    private final Path root;

    /**
     * The tree below a folder.
     *
     * @throws IOException where the folder cannot be resolved
     */
    public DiskTree(Path root) throws IOException {
        this.root = root.toRealPath();
    }

    @Override
    public Path root() {
        return root;
    }

    @Override
    public SourceFile read(Path file) throws SourceUnreadable {
        var relative = relative(file);
        var absolute = root.resolve(relative);
        try {
            if (!absolute.toRealPath().startsWith(root)) {
                throw new SourceUnreadable(file + " lies outside the project " + root);
            }
            if (!Files.isRegularFile(absolute)) {
                throw new SourceUnreadable(file + " is not a file");
            }
            if (Files.size(absolute) > LARGEST) {
                throw new SourceUnreadable(file + " is larger than 4 MiB, too large for a source file");
            }
            var source = SourceFile.of(relative, Files.readAllBytes(absolute));
            if (source.text().indexOf('\0') >= 0) {
                throw new SourceUnreadable(file + " is no text");
            }
            return source;
        } catch (NoSuchFileException missing) {
            throw new SourceUnreadable("there is no source file " + file);
        } catch (IOException broken) {
            throw new SourceUnreadable("cannot read " + file + ": " + broken.getMessage());
        }
    }

    private Path relative(Path file) throws SourceUnreadable {
        var absolute = root.resolve(file).normalize();
        if (absolute.startsWith(root)) {
            return root.relativize(absolute);
        }
        try {
            var real = absolute.toRealPath();
            if (real.startsWith(root)) {
                return root.relativize(real);
            }
        } catch (IOException missing) {
            throw new SourceUnreadable("there is no source file " + file);
        }
        throw new SourceUnreadable(file + " lies outside the project " + root);
    }

    @Override
    public List<Path> list(List<String> endings, int limit) throws IOException {
        var found = new ArrayList<Path>();
        Files.walkFileTree(root, Set.of(), DEPTH, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return foreign(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                var name = String.valueOf(file.getFileName());
                if (attributes.isRegularFile() && endings.stream().anyMatch(name::endsWith)) {
                    found.add(root.relativize(file));
                }
                return found.size() >= limit ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException broken) {
                return FileVisitResult.CONTINUE;
            }
        });
        found.sort(null);
        return found;
    }

    private boolean foreign(Path folder) {
        if (folder.equals(root)) {
            return false;
        }
        var name = String.valueOf(folder.getFileName());
        return name.startsWith(".")
                || FOREIGN.contains(name)
                || OUTPUT.contains(name) && !isPackage(folder)
                || Files.exists(folder.resolve("pyvenv.cfg"));
    }

    private boolean isPackage(Path folder) {
        return Files.exists(folder.resolve("__init__.py"))
                || StreamSupport.stream(root.relativize(folder).spliterator(), false)
                        .anyMatch(name -> name.toString().equals("src"));
    }
}
