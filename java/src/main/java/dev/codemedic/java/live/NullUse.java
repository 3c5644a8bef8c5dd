package dev.codemedic.java.live;

import dev.codemedic.java.code.Call;
import dev.codemedic.java.code.Code;
import dev.codemedic.syntax.Node;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The expressions of a failing statement that were null where an object was needed. The runtime's message names the
 * expression since JDK 15 (JEP 358); without it the live values decide, else the form alone.
 */
public final class NullUse {
    private static final Pattern RETURN = Pattern.compile("because the return value of \"([^\"(]*)\\(.*\" is null");
    private static final Pattern NAMED = Pattern.compile("because \"([^\"]+)\" is null");

    private NullUse() {}

    /** The expressions that may be meant, those known to be null alone where there are any; the likeliest first. */
    public static List<Node> in(LiveFrame frame, String message) {
        var candidates = candidates(frame).distinct().toList();
        var named = named(candidates, message);
        if (!named.isEmpty()) {
            return named;
        }
        var open = candidates.stream().filter(node -> !frame.isPresent(node)).toList();
        var known = open.stream().filter(frame::isNull).toList();
        return known.isEmpty() ? open : known;
    }

    private static List<Node> named(List<Node> candidates, String message) {
        var call = RETURN.matcher(message);
        if (call.find()) {
            var method = call.group(1).substring(call.group(1).lastIndexOf('.') + 1);
            return candidates.stream()
                    .filter(node ->
                            Call.of(node).filter(each -> each.is(method)).isPresent())
                    .toList();
        }
        var name = NAMED.matcher(message);
        if (!name.find() || name.group(1).startsWith("<local")) {
            return List.of();
        }
        var wanted = plain(name.group(1));
        return candidates.stream()
                .filter(node -> plain(node.text()).equals(wanted) || wanted.endsWith("." + node.text()))
                .toList();
    }

    private static String plain(String expression) {
        return expression.replaceAll("\\s+", "").replaceFirst("^this\\.", "");
    }

    private static Stream<Node> candidates(LiveFrame frame) {
        var used = frame
                .suspects(
                        "method_invocation",
                        "field_access",
                        "array_access",
                        "enhanced_for_statement",
                        "throw_statement",
                        "synchronized_statement",
                        "switch_expression")
                .stream()
                .flatMap(node -> switch (node.kind()) {
                    case "array_access" -> node.field("array").stream();
                    case "enhanced_for_statement" -> node.field("value").stream();
                    case "throw_statement", "synchronized_statement" ->
                        node.namedChildren().stream().filter(Code::isExpression);
                    case "switch_expression" -> node.field("condition").stream();
                    default -> node.field("object").stream();
                });
        var unboxed = frame
                .suspects(
                        "binary_expression",
                        "unary_expression",
                        "update_expression",
                        "assignment_expression",
                        "variable_declarator",
                        "return_statement",
                        "parenthesized_expression",
                        "ternary_expression",
                        "argument_list")
                .stream()
                .flatMap(node -> node.namedChildren().stream())
                .filter(Code::isExpression);
        return Stream.concat(used, unboxed)
                .map(Code::bare)
                .filter(node -> node.is("identifier", "field_access", "method_invocation", "array_access"));
    }
}
