package dev.codemedic.python.verify;

import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** New handlers after which nobody learns of the failure. */
final class SwallowedExceptions {
    private static final Set<String> BROAD = Set.of("Exception", "BaseException", "RuntimeError", "StandardError");
    private static final Map<String, Set<String>> PARENTS = Map.ofEntries(
            Map.entry("KeyError", Set.of("LookupError")),
            Map.entry("IndexError", Set.of("LookupError")),
            Map.entry("ZeroDivisionError", Set.of("ArithmeticError")),
            Map.entry("OverflowError", Set.of("ArithmeticError")),
            Map.entry("UnboundLocalError", Set.of("NameError")),
            Map.entry("ModuleNotFoundError", Set.of("ImportError")),
            Map.entry("UnicodeDecodeError", Set.of("UnicodeError", "ValueError")),
            Map.entry("UnicodeEncodeError", Set.of("UnicodeError", "ValueError")),
            Map.entry("JSONDecodeError", Set.of("ValueError")),
            Map.entry("FileNotFoundError", Set.of("OSError", "IOError", "EnvironmentError")),
            Map.entry("PermissionError", Set.of("OSError", "IOError", "EnvironmentError")),
            Map.entry("IsADirectoryError", Set.of("OSError", "IOError", "EnvironmentError")));

    private final PythonChange change;

    SwallowedExceptions(PythonChange change) {
        this.change = change;
    }

    /** Each in a few words. */
    List<String> found() {
        var found = new ArrayList<String>();
        change.after()
                .nodes()
                .filter(node -> node.is("except_clause", "except_group_clause"))
                .filter(clause -> change.tree().isNew(clause, "except_clause", "except_group_clause"))
                .filter(clause -> !raises(clause))
                .filter(this::catchesTheFailure)
                .forEach(_ -> found.add("a new handler swallows the exception"));
        if (change.moreOften(Set.of("contextlib.suppress", "suppress"))) {
            found.add("contextlib.suppress swallows the exception");
        }
        change.after()
                .nodes("finally_clause")
                .filter(clause -> change.tree().isNew(clause, "finally_clause"))
                .filter(clause -> clause.descendants("return_statement", "break_statement", "continue_statement")
                        .findAny()
                        .isPresent())
                .forEach(_ -> found.add("a finally that leaves swallows the exception"));
        return found;
    }

    /** Whether a handler lets the failure go on, at least in some case. */
    private static boolean raises(Node clause) {
        return clause.descendants("raise_statement")
                .anyMatch(raise -> raise.ancestors()
                        .takeWhile(node -> !node.equals(clause))
                        .noneMatch(node -> node.is("function_definition", "lambda", "class_definition")
                                || node.is("if_statement", "while_statement") && never(node)));
    }

    private static boolean never(Node guarded) {
        return guarded.field("condition")
                .filter(condition ->
                        condition.is("false", "none") || condition.text().equals("0"))
                .isPresent();
    }

    private boolean catchesTheFailure(Node clause) {
        var caught = clause.namedChildren().stream()
                .filter(child -> !child.is("block", "comment"))
                .map(Node::text)
                .findFirst();
        var type = change.failure().root().simpleType();
        return caught.isEmpty()
                || BROAD.stream().anyMatch(caught.get()::contains)
                || caught.get().contains(type)
                || PARENTS.getOrDefault(type, Set.of()).stream().anyMatch(caught.get()::contains)
                || Optional.of(caught.get())
                        .filter(text -> text.matches("[a-z_]\\w*(?: as \\w+)?"))
                        .isPresent();
    }
}
