package dev.codemedic.java.verify;

import dev.codemedic.syntax.Node;
import dev.codemedic.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** New ways to leave before the failing place is reached. */
final class EarlyExits {
    private static final Pattern END = Pattern.compile("(?:.*\\.)?(?:exit|halt)", Pattern.DOTALL);
    private static final Pattern OWNER = Pattern.compile("(?:java\\.lang\\.)?System|.*[rR]untime.*", Pattern.DOTALL);

    private final JavaChange change;
    private final List<Node> added;

    EarlyExits(JavaChange change) {
        this.change = change;
        this.added = change.tree().added(JavaChange.STATEMENTS);
    }

    /** Each in a few words. */
    List<String> found() {
        var found = new ArrayList<String>();
        added.stream()
                .filter(statement -> statement.is("return_statement") && guarded(statement) && constant(statement))
                .filter(_ -> !isExpected())
                .forEach(_ -> found.add("a constant is returned before the failing place"));
        if (ends(change.after(), false) > ends(change.before(), false)
                || ends(change.after(), true) > ends(change.before(), true)) {
            found.add("the program is left before the failing place");
        }
        boolean always = change.tree().added("if_statement").stream()
                .anyMatch(guard -> guard.field("condition")
                        .filter(test -> test.text().equals("(true)"))
                        .isPresent());
        if (always) {
            found.add("what follows a new branch that is always taken may never be reached");
        }
        return found;
    }

    /** How often the program is ended. @param quietly count only where that looks as if all were well */
    private static long ends(SyntaxTree tree, boolean quietly) {
        return tree.nodes()
                .filter(node -> node.is("method_invocation", "method_reference"))
                .filter(call -> END.matcher(name(call)).matches()
                                && OWNER.matcher(owner(call)).matches()
                        || tree.nodes("import_declaration")
                                        .anyMatch(statement -> statement
                                                .text()
                                                .matches(
                                                        "import\\s+static\\s+java\\.lang\\.System\\.(?:exit|\\*)\\s*;"))
                                && name(call).equals("exit"))
                .filter(call -> !quietly
                        || call.field("arguments")
                                .filter(list ->
                                        list.text().replaceAll("\\s", "").equals("(0)"))
                                .isPresent())
                .count();
    }

    private static String name(Node call) {
        return call.is("method_reference")
                ? call.namedChildren().getLast().text()
                : call.field("name").map(Node::text).orElse("");
    }

    private static String owner(Node call) {
        return call.is("method_reference")
                ? call.namedChildren().getFirst().text()
                : call.field("object").map(Node::text).orElse("");
    }

    /** A recursion without end is healed by a base case; a missing return by a return. */
    private boolean isExpected() {
        return change.failure().root().simpleType().equals("StackOverflowError") || change.compileError();
    }

    private boolean guarded(Node statement) {
        return statement
                .enclosing("if_statement", "catch_clause", "switch_expression")
                .filter(guard -> change.tree().isNew(guard, "if_statement", "switch_expression"))
                .isPresent();
    }

    private static boolean constant(Node statement) {
        return statement.namedChildren().stream()
                .filter(child -> !child.is("line_comment", "block_comment"))
                .allMatch(JavaChange::literal);
    }
}
