package dev.codemedic.java.compile;

import dev.codemedic.core.source.SourceTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the source file of a class among the project's files. */
public final class SourceIndex {
    private static final int MOST = 20_000;

    private final List<Path> files;

    private SourceIndex(List<Path> files) {
        this.files = files;
    }

    /** The Java files of a tree. */
    public static SourceIndex of(SourceTree tree) {
        try {
            return new SourceIndex(tree.list(List.of(".java"), MOST));
        } catch (IOException unreadable) {
            return new SourceIndex(List.of());
        }
    }

    /** All files, relative to the root. */
    public List<Path> files() {
        return files;
    }

    /**
     * The file of a class, relative to the root. Of several the one with the shortest path: copies lie deeper.
     *
     * @param owner the binary name, such as {@code shop.Cart$Line}
     * @param fileName the file's name as the class file tells, such as {@code Cart.java}; empty where unknown
     */
    public Optional<Path> file(String owner, String fileName) {
        int dot = owner.lastIndexOf('.');
        var folder = dot < 0 ? "" : owner.substring(0, dot).replace('.', '/') + "/";
        var simple = owner.substring(dot + 1);
        int nested = simple.indexOf('$', 1);
        var name =
                fileName.endsWith(".java") ? fileName : (nested < 0 ? simple : simple.substring(0, nested)) + ".java";
        var suffix = folder + name;
        return files.stream()
                .filter(file ->
                        file.toString().equals(suffix) || file.toString().endsWith("/" + suffix))
                .min(Comparator.comparingInt(Path::getNameCount).thenComparing(Comparator.naturalOrder()));
    }

    /**
     * The folders that packages start in, relative to the root, as the files' own package lines tell.
     *
     * @param tree to read the files from
     */
    public List<Path> roots(SourceTree tree) {
        var roots = new ArrayList<Path>();
        for (var file : files) {
            tree.find(file)
                    .map(source -> PackageName.of(source.text()))
                    .flatMap(name -> root(file, name))
                    .filter(root -> !roots.contains(root))
                    .ifPresent(roots::add);
        }
        return roots;
    }

    /** The folder that a file's package starts in; empty where file and package disagree. */
    public static Optional<Path> root(Path file, String packageName) {
        var folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
        if (packageName.isEmpty()) {
            return Optional.of(folder);
        }
        var parts = Path.of(packageName.replace('.', '/'));
        if (!folder.endsWith(parts)) {
            return Optional.empty();
        }
        int rest = folder.getNameCount() - parts.getNameCount();
        return Optional.of(rest == 0 ? Path.of("") : folder.subpath(0, rest));
    }
}
