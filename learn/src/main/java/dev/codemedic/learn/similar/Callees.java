package dev.codemedic.learn.similar;

import dev.codemedic.core.source.SourceTree;
import dev.codemedic.syntax.Node;
import dev.codemedic.syntax.SyntaxTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The project's functions that the failing function calls, and those they call, as far as names tell. Where a test failed by an assertion, they
 * have returned, and the fault is in one of them.
 */
final class Callees {
    private static final int FILES = 2_000;
    private static final int PARSED = 4;
    private static final int MOST = 4;

    private Callees() {}

    static List<Node> of(Fault fault, SourceTree sources) {
        try {
            var tree = fault.function().tree();
            var trees = Stream.concat(Stream.of(tree), imported(tree, sources)).toList();
            var found = new LinkedHashSet<>(called(fault.function(), trees));
            // what is called may only hand on to what does the work
            for (var function : List.copyOf(found)) {
                found.addAll(called(function, trees));
            }
            found.remove(fault.function());
            return found.stream().limit(MOST).toList();
        } catch (IOException | RuntimeException unreadable) {
            // without them there are fewer traits
            return List.of();
        }
    }

    private static List<Node> called(Node function, List<SyntaxTree> trees) {
        var names = function.descendants("call", "method_invocation")
                .flatMap(call -> name(call).stream())
                .distinct()
                .toList();
        return trees.stream()
                .flatMap(tree -> names.stream().flatMap(name -> Fault.function(tree, name).stream()))
                .toList();
    }

    private static Optional<String> name(Node call) {
        return call.field("function")
                .map(function -> function.field("attribute").orElse(function))
                .or(() -> call.field("name"))
                .map(Node::text);
    }

    /** The project's files that the tree names: by an import, or as a type. */
    private static Stream<SyntaxTree> imported(SyntaxTree tree, SourceTree sources) throws IOException {
        var own = tree.file().path();
        var name = String.valueOf(own.getFileName());
        var ending = name.substring(Math.max(0, name.lastIndexOf('.')));
        var names = tree.nodes()
                .filter(node -> node.is("identifier", "type_identifier"))
                .map(Node::text)
                .collect(Collectors.toSet());
        return sources.list(List.of(ending), FILES).stream()
                .filter(path -> !path.equals(own) && named(path, ending, names))
                .limit(PARSED)
                .flatMap(path -> sources.find(path).stream())
                .map(file -> SyntaxTree.parse(tree.grammar(), file));
    }

    private static boolean named(Path path, String ending, Set<String> names) {
        var file = String.valueOf(path.getFileName());
        return names.contains(file.substring(0, file.length() - ending.length()));
    }
}
