package dev.codemedic.bench.learning;

import dev.codemedic.syntax.Node;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of methods and fields that the JDK's types have which a program uses. */
final class JavaLibrary {
    private static final List<String> ALWAYS = List.of(
            "java.lang.Object",
            "java.lang.String",
            "java.lang.StringBuilder",
            "java.lang.Character",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Double",
            "java.lang.Boolean",
            "java.lang.Math",
            "java.lang.System",
            "java.lang.Thread",
            "java.lang.Runnable",
            "java.lang.Comparable",
            "java.lang.Iterable",
            "java.lang.Throwable",
            "java.io.PrintStream",
            "java.util.Iterator");
    /** What comes of a call of one of these. */
    private static final List<List<String>> FURTHER = List.of(
            List.of("java.util.Map", "java.util.Set", "java.util.Collection", "java.util.Map$Entry"),
            List.of("java.util.List", "java.util.stream.Stream", "java.util.stream.IntStream", "java.util.Optional"),
            List.of("java.util.stream.Stream", "java.util.stream.IntStream", "java.util.OptionalInt"),
            List.of("java.nio.file.Files", "java.util.List", "java.util.stream.Stream", "java.io.BufferedReader"));

    private JavaLibrary() {}

    /** Those that a program could mean. */
    static Set<String> of(Program program) {
        var imported = program.trees().stream()
                .flatMap(tree -> tree.nodes("import_declaration"))
                .map(statement -> statement.namedChildren().getFirst())
                .map(Node::text)
                .collect(Collectors.toSet());
        var further = FURTHER.stream()
                .filter(types -> imported.contains(types.getFirst())
                        || program.files().values().stream().anyMatch(text -> text.contains(".stream(")))
                .flatMap(List::stream);
        return Stream.of(ALWAYS.stream(), imported.stream(), further)
                .flatMap(names -> names)
                .distinct()
                .flatMap(JavaLibrary::members)
                .collect(Collectors.toSet());
    }

    private static Stream<String> members(String type) {
        if (!type.startsWith("java.")) {
            return Stream.of();
        }
        try {
            var known = Class.forName(type, false, JavaLibrary.class.getClassLoader());
            return Stream.concat(
                    Stream.of(known.getMethods()).map(Method::getName),
                    Stream.of(known.getFields()).map(Field::getName));
        } catch (ClassNotFoundException | LinkageError unknown) {
            return Stream.of();
        }
    }
}
