package dev.codemedic.python.code;

import dev.codemedic.syntax.Node;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a value must be, judged by what is done with it. */
public final class Uses {
    private static final Set<String> OF_LISTS = Set.of("append", "extend", "insert", "sort", "reverse");
    private static final Set<String> OF_DICTIONARIES =
            Set.of("items", "keys", "values", "get", "setdefault", "update", "popitem");
    private static final Set<String> OF_SETS =
            Set.of("add", "discard", "union", "intersection", "difference", "issubset", "issuperset");
    private static final Set<String> OF_TEXTS = Set.of(
            "strip",
            "lower",
            "upper",
            "split",
            "replace",
            "startswith",
            "endswith",
            "join",
            "format",
            "title",
            "encode",
            "lstrip",
            "rstrip",
            "splitlines",
            "isdigit",
            "isalpha",
            "find",
            "capitalize",
            "zfill",
            "casefold");

    private Uses() {}

    /** What a name is used as in a scope, by the majority of its uses that tell anything. */
    public static Optional<Shape> ofName(String name, Node scope) {
        Map<Shape, Integer> votes = new EnumMap<>(Shape.class);
        scope.descendants("identifier")
                .filter(node -> node.text().equals(name))
                .flatMap(node -> of(node).stream())
                .forEach(shape -> votes.merge(shape, 1, Integer::sum));
        return votes.entrySet().stream()
                .max(Comparator.<Map.Entry<Shape, Integer>>comparingInt(Map.Entry::getValue)
                        .thenComparing(entry -> -entry.getKey().ordinal()))
                .map(Map.Entry::getKey);
    }

    /** What an expression must give, judged by what surrounds it. */
    public static Optional<Shape> of(Node node) {
        var parent = node.parent().orElse(node);
        var field = node.fieldName().orElse("");
        return switch (parent.kind()) {
            case "attribute" -> field.equals("object") ? ofMethod(parent) : Optional.empty();
            case "for_statement", "for_in_clause" -> field.equals("right") ? Optional.of(Shape.LIST) : Optional.empty();
            case "subscript" -> field.equals("value") ? ofSubscript(parent) : Optional.empty();
            case "binary_operator" -> ofOperand(parent, node);
            case "augmented_assignment" -> ofAugmented(parent, node);
            case "comparison_operator" -> ofComparison(parent, node);
            case "argument_list" -> ofArgument(parent);
            case "parenthesized_expression" -> of(parent);
            case "unary_operator" -> Optional.of(Shape.WHOLE);
            case "interpolation" -> Optional.of(Shape.TEXT);
            default -> Optional.empty();
        };
    }

    private static Optional<Shape> ofMethod(Node attribute) {
        var name = attribute.field("attribute").map(Node::text).orElse("");
        if (OF_LISTS.contains(name)) {
            return Optional.of(Shape.LIST);
        }
        if (OF_DICTIONARIES.contains(name)) {
            return Optional.of(Shape.DICTIONARY);
        }
        if (OF_SETS.contains(name)) {
            return Optional.of(Shape.SET);
        }
        return OF_TEXTS.contains(name) ? Optional.of(Shape.TEXT) : Optional.empty();
    }

    private static Optional<Shape> ofSubscript(Node subscript) {
        return subscript.field("subscript").flatMap(Shape::of).flatMap(shape -> switch (shape) {
            case TEXT, TUPLE -> Optional.of(Shape.DICTIONARY);
            case WHOLE -> Optional.of(Shape.LIST);
            default -> Optional.empty();
        });
    }

    private static Optional<Shape> ofOperand(Node operation, Node operand) {
        var operator = operation.field("operator").map(Node::text).orElse("");
        var other = operation.namedChildren().stream()
                .filter(child -> !child.equals(operand) && !child.is("comment"))
                .findFirst();
        var shape = other.flatMap(Shape::of);
        return switch (operator) {
            case "+" -> shape;
            case "-", "*", "/", "//", "**" ->
                Optional.of(shape.filter(each -> each == Shape.FRACTION).orElse(Shape.WHOLE));
            case "%" -> shape.filter(Shape::isNumber);
            default -> Optional.empty();
        };
    }

    private static Optional<Shape> ofAugmented(Node statement, Node operand) {
        boolean target = operand.fieldName().filter("left"::equals).isPresent();
        var shape = target ? statement.field("right").flatMap(Shape::of) : Optional.<Shape>empty();
        return switch (statement.field("operator").map(Node::text).orElse("")) {
            case "+=" -> target ? Optional.of(shape.orElse(Shape.WHOLE)) : shape;
            case "-=", "*=", "/=", "//=" ->
                Optional.of(shape.filter(Shape::isNumber).orElse(Shape.WHOLE));
            default -> Optional.empty();
        };
    }

    private static Optional<Shape> ofComparison(Node comparison, Node operand) {
        var operators = comparison.fields("operators").map(Node::text).toList();
        var parts = comparison.namedChildren().stream()
                .filter(child -> !child.is("comment"))
                .toList();
        if (operators.contains("in") || operators.contains("not in")) {
            return parts.indexOf(operand) == parts.size() - 1 ? Optional.of(Shape.LIST) : Optional.empty();
        }
        return parts.stream()
                .filter(part -> !part.equals(operand))
                .flatMap(part -> Shape.of(part).stream())
                .findFirst();
    }

    private static Optional<Shape> ofArgument(Node arguments) {
        var call = arguments.parent().flatMap(Call::of);
        return call.flatMap(found -> switch (found.name()) {
            case "len", "sum", "max", "min", "sorted", "list", "enumerate", "zip", "map", "any", "all", "extend" ->
                Optional.of(Shape.LIST);
            case "join" -> Optional.of(Shape.LIST);
            case "range", "abs", "round", "sqrt" -> Optional.of(Shape.WHOLE);
            case "int", "float" -> Optional.of(Shape.WHOLE);
            default -> Optional.empty();
        });
    }
}
