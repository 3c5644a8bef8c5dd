package dev.codemedic.python.repair;

import dev.codemedic.core.source.Edit;
import dev.codemedic.syntax.Node;
import java.util.List;
import java.util.Optional;

/** Defaults that all calls of a function share, such as {@code items=[]}: each call gets its own. */
final class SharedDefaults {
    private static final String UNIT = "    ";

    private final Node function;

    SharedDefaults(Node function) {
        this.function = function;
    }

    /** For each such parameter: {@code None} as its default, and what makes the value where it is. */
    List<List<Edit>> edits() {
        return function.field("parameters").stream()
                .flatMap(list -> list.namedChildren().stream())
                .filter(parameter ->
                        parameter.field("value").filter(SharedDefaults::shared).isPresent())
                .flatMap(parameter -> own(parameter).stream())
                .toList();
    }

    private static boolean shared(Node value) {
        return value.is("list", "dictionary", "set", "list_comprehension", "dictionary_comprehension")
                || value.is("call")
                        && value.text().matches("(?:\\w+\\.)*(?:list|dict|set|defaultdict|deque|Counter)\\(.*");
    }

    private Optional<List<Edit>> own(Node parameter) {
        var name = parameter.field("name").map(Node::text);
        var value = parameter.field("value");
        var first = function.field("body").flatMap(SharedDefaults::first);
        if (name.isEmpty() || value.isEmpty() || first.isEmpty()) {
            return Optional.empty();
        }
        var file = function.tree().file();
        int start = file.text().lastIndexOf('\n', first.get().start() - 1) + 1;
        var indent = file.text().substring(start, first.get().start());
        if (!indent.isBlank()) {
            return Optional.empty();
        }
        var unit = indent.startsWith("\t") ? "\t" : UNIT;
        var guard = "if " + name.get() + " is None:" + file.lineEnding() + indent + unit + name.get() + " = "
                + value.get().text() + file.lineEnding() + indent;
        return Optional.of(List.of(
                new Edit(value.get().start(), value.get().end(), "None"),
                Edit.insert(first.get().start(), guard)));
    }

    /** The first statement behind what the function says about itself. */
    private static Optional<Node> first(Node body) {
        return body.namedChildren().stream()
                .filter(child -> !child.is("comment"))
                .filter(child -> !(child.is("expression_statement")
                        && child.namedChildren().stream().allMatch(inner -> inner.is("string"))))
                .findFirst();
    }
}
