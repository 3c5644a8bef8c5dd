package dev.codemedic.bench.defects4j;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/**
 * Takes test methods out of a library's tests: those that fail on the fixed version too, which no patch can mend.
 *
 * @param tree the library
 */
record TestSources(LibraryTree tree) {
    private static final Pattern TEST = Pattern.compile("(\\w+)\\(([\\w.$]+)\\)");

    /** Blanks a test where it or a superclass of its class in the tests has it; lines keep their numbers. */
    boolean remove(String test) throws IOException {
        var parts = TEST.matcher(test);
        if (!parts.matches()) {
            return false;
        }
        var file = Optional.of(tree.testSource(parts.group(2)));
        while (file.isPresent() && Files.isRegularFile(file.get())) {
            var here = file.get();
            var text = Files.readString(here, StandardCharsets.ISO_8859_1);
            var parsed = new Parsed(here);
            var place = parsed.method(parts.group(1));
            if (place.isPresent()) {
                var method = text.substring(place.get().from(), place.get().to());
                Files.writeString(
                        here,
                        text.substring(0, place.get().from())
                                + method.replaceAll("[^\r\n]", " ")
                                + text.substring(place.get().to()),
                        StandardCharsets.ISO_8859_1);
                return true;
            }
            file = parsed.superclass().flatMap(this::named);
        }
        return false;
    }

    private Optional<Path> named(String simpleName) {
        try {
            return LibraryTree.javaFiles(tree.tests()).stream()
                    .filter(file -> file.endsWith(simpleName + ".java"))
                    .findFirst();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private record Span(int from, int to) {}

    /** A parsed file of tests. */
    private static final class Parsed {
        private final Trees trees;
        private final CompilationUnitTree unit;
        private final List<ClassTree> types;

        Parsed(Path file) throws IOException {
            var compiler = ToolProvider.getSystemJavaCompiler();
            try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.ISO_8859_1)) {
                var task = (JavacTask) compiler.getTask(
                        new StringWriter(),
                        files,
                        problem -> {},
                        List.of("-proc:none"),
                        null,
                        files.getJavaFileObjects(file));
                trees = Trees.instance(task);
                unit = task.parse().iterator().next();
                types = unit.getTypeDecls().stream()
                        .filter(ClassTree.class::isInstance)
                        .map(ClassTree.class::cast)
                        .toList();
            }
        }

        Optional<Span> method(String name) {
            return types.stream()
                    .flatMap(type -> type.getMembers().stream())
                    .filter(member -> member instanceof MethodTree method
                            && method.getName().contentEquals(name))
                    .map(method -> new Span((int) trees.getSourcePositions().getStartPosition(unit, method), (int)
                            trees.getSourcePositions().getEndPosition(unit, method)))
                    .findFirst();
        }

        Optional<String> superclass() {
            return types.stream()
                    .map(ClassTree::getExtendsClause)
                    .filter(clause -> clause != null)
                    .map(clause -> clause.toString().replaceFirst("<.*", "").replaceFirst(".*\\.", ""))
                    .findFirst();
        }
    }
}
