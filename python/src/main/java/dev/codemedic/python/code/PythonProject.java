package dev.codemedic.python.code;

import dev.codemedic.core.source.SourceTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The project's Python files, parsed when first asked for. For one thread. */
public final class PythonProject {
    private static final int MOST_FILES = 2_000;
    private static final int MOST_PARSED = 40;

    private final SourceTree sources;
    private final Map<Path, Optional<PythonFile>> files = new HashMap<>();
    private List<Path> paths = List.of();
    private boolean listed;

    /** The Python files of a tree. */
    public PythonProject(SourceTree sources) {
        this.sources = sources;
    }

    /** Where the files come from. */
    public SourceTree sources() {
        return sources;
    }

    /** A file, absolute or relative to the project's root; empty where it cannot be read. */
    public Optional<PythonFile> file(Path path) {
        return sources.find(path)
                .flatMap(source -> files.computeIfAbsent(source.path(), _ -> Optional.of(PythonFile.of(source))));
    }

    /** The paths of all Python files, relative to the root. */
    public List<Path> paths() {
        if (!listed) {
            listed = true;
            try {
                paths = sources.list(List.of(".py"), MOST_FILES);
            } catch (IOException unreadable) {
                paths = List.of();
            }
        }
        return paths;
    }

    /** The files whose text holds a word, some of them where there are very many. */
    public Stream<PythonFile> mentioning(String word) {
        return paths().stream()
                .filter(path -> sources.find(path)
                        .filter(source -> source.text().contains(word))
                        .isPresent())
                .limit(MOST_PARSED)
                .flatMap(path -> file(path).stream());
    }

    /** The file of a module as another file imports it, such as {@code shop.cart} or {@code .cart}. */
    public Optional<PythonFile> module(String name, Path importer) {
        var inner = name.replaceFirst("^\\.+", "");
        int dots = name.length() - inner.length();
        var parts = inner.isEmpty() ? List.<String>of() : List.of(inner.split("\\."));
        var base = Optional.ofNullable(importer.getParent()).orElse(Path.of(""));
        if (dots > 0) {
            for (int up = 1; up < dots; up++) {
                base = Optional.ofNullable(base.getParent()).orElse(Path.of(""));
            }
            return inside(base, parts);
        }
        var start = base;
        while (true) {
            var found = inside(start, parts);
            if (found.isPresent() || start.toString().isEmpty()) {
                return found.or(() -> inside(Path.of("src"), parts));
            }
            start = Optional.ofNullable(start.getParent()).orElse(Path.of(""));
        }
    }

    private Optional<PythonFile> inside(Path folder, List<String> parts) {
        var path = folder;
        for (var part : parts) {
            path = path.resolve(part);
        }
        var asPackage = path.resolve("__init__.py");
        var last = path.getFileName();
        return (last == null || parts.isEmpty()
                        ? Optional.<PythonFile>empty()
                        : file(path.resolveSibling(last + ".py")))
                .or(() -> file(asPackage));
    }

    /** The files whose module defines a function, class or variable of that name. */
    public Stream<PythonFile> definers(String name) {
        return mentioning(name)
                .filter(file -> Bindings.in(file.root())
                        .of(name)
                        .anyMatch(binding ->
                                binding.kind() == Binding.Kind.DEFINED || binding.kind() == Binding.Kind.ASSIGNED));
    }

    /**
     * How one file imports another: relative where the importer does so already, else by the full name from the folder
     * that is no package, else as a neighbour. Empty where only a change of the search path could help.
     */
    public Optional<String> importPath(PythonFile imported, PythonFile importer) {
        var target = moduleName(imported.path());
        var from = moduleName(importer.path());
        if (target.isEmpty()) {
            return Optional.empty();
        }
        boolean sibling = parent(imported.path()).equals(parent(importer.path()));
        boolean relative = importer.imports().anyMatch(name -> name.module().startsWith("."));
        var last = target.substring(target.lastIndexOf('.') + 1);
        if (sibling) {
            return Optional.of(relative ? "." + last : from.contains(".") ? target : last);
        }
        return module(target, importer.path())
                .filter(found -> found.path().equals(imported.path()))
                .map(_ -> target);
    }

    private static Path parent(Path path) {
        return Optional.ofNullable(path.getParent()).orElse(Path.of(""));
    }

    /** The dotted name of a module, from the outermost folder that is a package. */
    public String moduleName(Path path) {
        var name = String.valueOf(path.getFileName()).replaceFirst("\\.py$", "");
        var folder = path.getParent();
        var dotted = name.equals("__init__") ? "" : name;
        while (folder != null && sources.find(folder.resolve("__init__.py")).isPresent()) {
            dotted = folder.getFileName() + (dotted.isEmpty() ? "" : "." + dotted);
            folder = folder.getParent();
        }
        return dotted;
    }

    /** The class of that name that a file sees, else any class of that name in the project. */
    public Optional<ClassDefinition> type(String name, PythonFile from) {
        return ofName(from.classes(), name)
                .or(() -> imported(name, from).flatMap(file -> ofName(file.classes(), name)))
                .or(() -> mentioning("class " + name)
                        .flatMap(PythonFile::classes)
                        .filter(type -> type.name().equals(name))
                        .findFirst());
    }

    private static Optional<ClassDefinition> ofName(Stream<ClassDefinition> classes, String name) {
        return classes.filter(type -> type.name().equals(name)).findFirst();
    }

    /** The project's module that a name of a file is imported from. */
    public Optional<PythonFile> imported(String name, PythonFile from) {
        return from.imports()
                .filter(imported ->
                        imported.local().equals(name) && !imported.member().isEmpty())
                .findFirst()
                .flatMap(imported -> module(imported.module(), from.path())
                        .or(() -> module(imported.module() + "." + imported.member(), from.path())));
    }

    /** A method of a class, looked up through its base classes in the project. */
    public Optional<FunctionDefinition> method(ClassDefinition type, String name) {
        return lineage(type).flatMap(each -> each.method(name).stream()).findFirst();
    }

    /** A class, then its base classes as far as the project defines them. */
    public Stream<ClassDefinition> lineage(ClassDefinition type) {
        return lineage(type, 0);
    }

    private Stream<ClassDefinition> lineage(ClassDefinition type, int depth) {
        if (depth > 8) {
            return Stream.empty();
        }
        var file = PythonFile.around(type.node());
        return Stream.concat(
                Stream.of(type),
                type.bases().stream()
                        .map(base -> base.text().substring(base.text().lastIndexOf('.') + 1))
                        .filter(base -> !base.equals(type.name()))
                        .flatMap(base -> type(base, file).stream())
                        .flatMap(base -> lineage(base, depth + 1)));
    }
}
