package dev.codemedic.java.verify;

import dev.codemedic.syntax.TreeChange;
import dev.codemedic.syntax.change.CheckKinds;
import java.util.regex.Pattern;

/** How checks are written in Java, and switched off. */
final class JavaChecks {
    static final CheckKinds KINDS = new CheckKinds(
            Pattern.compile("_*(?:validate|check|verify|require|ensure|assert)(?:[_A-Z]\\w*)?|isTrue|notNull|notEmpty"),
            "method_invocation",
            "name",
            JavaChecks::isNarrower,
            JavaChecks::isSwitchedOff);

    private JavaChecks() {}

    private static boolean isNarrower(String old, String now) {
        var inner = old.substring(1, old.length() - 1);
        return now.contains(inner) && (now.contains("&&") && !old.contains("&&") || now.startsWith("(!"));
    }

    private static boolean isSwitchedOff(TreeChange change) {
        boolean condition = change.added("binary_expression").stream()
                .filter(node -> node.field("operator")
                        .filter(operator ->
                                operator.text().equals("&&") || operator.text().equals("||"))
                        .isPresent())
                .anyMatch(node -> node.namedChildren().stream().anyMatch(side -> side.is("true", "false")));
        boolean assertion = change.added("assert_statement").stream()
                .anyMatch(node -> node.namedChildren().getFirst().is("true"));
        return condition || assertion;
    }
}
