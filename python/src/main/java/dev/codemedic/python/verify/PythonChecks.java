package dev.codemedic.python.verify;

import dev.codemedic.syntax.Node;
import dev.codemedic.syntax.TreeChange;
import dev.codemedic.syntax.change.CheckKinds;
import java.util.regex.Pattern;

/** How checks are written in Python, and switched off. */
final class PythonChecks {
    static final CheckKinds KINDS = new CheckKinds(
            Pattern.compile("(?:.*\\.)?_*(?:validate|check|verify|require|ensure|assert)(?:[_A-Z]\\w*)?"),
            "call",
            "function",
            PythonChecks::isNarrower,
            PythonChecks::isSwitchedOff);

    private PythonChecks() {}

    private static boolean isNarrower(String old, String now) {
        return now.contains(old) && (now.contains(" and ") && !old.contains(" and ") || now.startsWith("not"));
    }

    private static boolean isSwitchedOff(TreeChange change) {
        boolean condition = change.added("boolean_operator", "not_operator").stream()
                .anyMatch(node -> node.namedChildren().stream().anyMatch(side -> side.is("true", "false")));
        boolean assertion = change.added("assert_statement").stream()
                .flatMap(node -> node.namedChildren().stream().limit(1))
                .anyMatch(test -> isTruth(test) || test.is("tuple", "string"));
        boolean optimized =
                change.added("identifier").stream().anyMatch(node -> node.text().equals("__debug__"));
        return condition || assertion || optimized;
    }

    private static boolean isTruth(Node node) {
        return node.is("true", "false")
                || node.is("integer") && (node.text().equals("0") || node.text().equals("1"));
    }
}
