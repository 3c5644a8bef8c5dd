package dev.codemedic.java.code;

import dev.codemedic.core.source.Edit;
import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The import declarations of a file, and where a further one belongs. */
public final class Imports {
    private static final Pattern IMPORT =
            Pattern.compile("import\\s+(static\\s+)?(?:module\\s+)?([\\w.$\\s]+?(?:\\.\\*)?)\\s*;");

    private final JavaFile file;
    private final List<Line> lines = new ArrayList<>();

    private record Line(String name, boolean isStatic, Node node) {}

    Imports(JavaFile file) {
        this.file = file;
        file.root().namedChildren().stream()
                .filter(node -> node.is("import_declaration"))
                .forEach(node -> {
                    var match = IMPORT.matcher(node.text());
                    if (match.lookingAt()) {
                        lines.add(new Line(match.group(2).replaceAll("\\s", ""), match.group(1) != null, node));
                    }
                });
    }

    /** The names imported, such as {@code java.util.List} and {@code java.util.*}; static ones left out. */
    public List<String> names() {
        return lines.stream().filter(line -> !line.isStatic()).map(Line::name).toList();
    }

    /** Whether a class can be named by its simple name already. */
    public boolean covers(String fullName) {
        int dot = fullName.lastIndexOf('.');
        var folder = dot < 0 ? "" : fullName.substring(0, dot);
        return folder.isEmpty()
                || folder.equals("java.lang")
                || folder.equals(file.packageName())
                || names().contains(fullName)
                || names().contains(folder + ".*")
                || isCompact() && folder.startsWith("java.");
    }

    /** A file without a class sees the whole base module. */
    private boolean isCompact() {
        return file.root().namedChildren().stream().anyMatch(node -> node.is("method_declaration"));
    }

    /** Whether the simple name already stands for another class. */
    public boolean clashes(String fullName) {
        var simple = fullName.substring(fullName.lastIndexOf('.') + 1);
        return names().stream().anyMatch(name -> name.endsWith("." + simple) && !name.equals(fullName))
                || file.type(simple).isPresent() && !covers(fullName);
    }

    /** The edits that import classes, those left out that are imported already. */
    public List<Edit> adding(Collection<String> fullNames) {
        var edits = new ArrayList<Edit>();
        var missing = new TreeSet<String>();
        fullNames.stream().filter(name -> !covers(name)).forEach(missing::add);
        if (missing.isEmpty()) {
            return edits;
        }
        var plain = lines.stream().filter(line -> !line.isStatic()).toList();
        if (plain.isEmpty()) {
            edits.add(first(missing));
            return edits;
        }
        for (var name : missing) {
            edits.add(among(plain, name));
        }
        return merged(edits);
    }

    private Edit among(List<Line> plain, String name) {
        var text = "import " + name + ";";
        var end = file.source().lineEnding();
        for (var line : plain) {
            if (line.name().compareTo(name) > 0 && sameGroup(line.name(), name)) {
                return Edit.insert(line.node().start(), text + end);
            }
        }
        var last = plain.stream()
                .filter(line -> sameGroup(line.name(), name))
                .reduce((_, second) -> second)
                .orElse(plain.getLast());
        return Edit.insert(last.node().end(), end + text);
    }

    private static boolean sameGroup(String one, String other) {
        return one.substring(0, Math.max(0, one.indexOf('.')))
                .equals(other.substring(0, Math.max(0, other.indexOf('.'))));
    }

    /** Several imports at one place become one insertion. */
    private static List<Edit> merged(List<Edit> edits) {
        var result = new ArrayList<Edit>();
        for (var edit : edits) {
            var same = result.stream()
                    .filter(other -> other.start() == edit.start())
                    .findFirst();
            same.ifPresent(result::remove);
            result.add(same.map(other -> Edit.insert(edit.start(), other.replacement() + edit.replacement()))
                    .orElse(edit));
        }
        return result;
    }

    /** The first imports of a file: behind the package, else on top, below the start line of a script. */
    private Edit first(Collection<String> names) {
        var end = file.source().lineEnding();
        var block = new StringBuilder();
        names.forEach(name -> block.append("import ").append(name).append(';').append(end));
        var packageLine = file.root().namedChildren().stream()
                .filter(node -> node.is("package_declaration"))
                .findFirst();
        if (packageLine.isPresent()) {
            return Edit.insert(packageLine.get().end(), end + end + block.substring(0, block.length() - end.length()));
        }
        int at = file.source().text().startsWith("#!") ? file.source().offset(2, 0) : 0;
        return Edit.insert(at, block + end);
    }
}
