package dev.codemedic.java.verify;

import dev.codemedic.syntax.Node;
import dev.codemedic.syntax.SyntaxTree;
import dev.codemedic.syntax.change.EarlyReturns;
import dev.codemedic.syntax.change.FileChange;
import java.util.ArrayList;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** New ways to leave before the failing place is reached. */
final class EarlyExits {
    private static final Pattern END = Pattern.compile("(?:.*\\.)?(?:exit|halt)", Pattern.DOTALL);
    private static final Pattern OWNER = Pattern.compile("(?:java\\.lang\\.)?System|.*[rR]untime.*", Pattern.DOTALL);

    private final FileChange change;

    EarlyExits(FileChange change) {
        this.change = change;
    }

    /** Each in a few words. */
    Stream<String> found() {
        var returns = new EarlyReturns(
                change, Set.of("if_statement", "switch_expression"), "catch_clause", JavaNodes::literal);
        var found = new ArrayList<String>();
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
        return Stream.concat(isExpected() ? Stream.empty() : returns.found(), found.stream());
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
        return change.failure().root().simpleType().equals("StackOverflowError") || change.wrongWords();
    }
}
