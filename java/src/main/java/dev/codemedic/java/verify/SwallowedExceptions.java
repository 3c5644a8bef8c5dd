package dev.codemedic.java.verify;

import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** New handlers after which nobody learns of the failure. */
final class SwallowedExceptions {
    private static final Set<String> BROAD = Set.of("Exception", "Throwable", "RuntimeException", "Error");
    /** Catching a parent hides as much; only the well-known ones can be told without types. */
    private static final Map<String, Set<String>> PARENTS = Map.of(
            "ArrayIndexOutOfBoundsException", Set.of("IndexOutOfBoundsException"),
            "StringIndexOutOfBoundsException", Set.of("IndexOutOfBoundsException"),
            "NumberFormatException", Set.of("IllegalArgumentException"),
            "InputMismatchException", Set.of("NoSuchElementException"),
            "StackOverflowError", Set.of("VirtualMachineError"),
            "OutOfMemoryError", Set.of("VirtualMachineError"),
            "FileNotFoundException", Set.of("IOException"));

    private final JavaChange change;

    SwallowedExceptions(JavaChange change) {
        this.change = change;
    }

    /** Each in a few words. */
    List<String> found() {
        var found = new ArrayList<String>();
        change.after()
                .nodes("catch_clause")
                .filter(clause -> change.tree().isNew(clause, "catch_clause"))
                .filter(clause -> !rethrows(clause))
                .filter(this::catchesTheFailure)
                .forEach(_ -> found.add("a new handler swallows the exception"));
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
    private static boolean rethrows(Node clause) {
        return clause.descendants("throw_statement")
                .anyMatch(raise -> raise.ancestors()
                        .takeWhile(node -> !node.equals(clause))
                        .noneMatch(node -> node.is("lambda_expression", "class_body")
                                || node.is("if_statement", "while_statement")
                                        && node.field("condition")
                                                .filter(test -> test.text().equals("(false)"))
                                                .isPresent()));
    }

    private boolean catchesTheFailure(Node clause) {
        var type = change.failure().root().simpleType();
        return clause.descendants("catch_type")
                .flatMap(caught -> List.of(caught.text().split("\\s*\\|\\s*")).stream())
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .anyMatch(name -> BROAD.contains(name)
                        || name.equals(type)
                        || PARENTS.getOrDefault(type, Set.of()).contains(name));
    }
}
