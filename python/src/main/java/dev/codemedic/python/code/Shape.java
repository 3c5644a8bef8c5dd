package dev.codemedic.python.code;

import dev.codemedic.core.failure.Value;
import dev.codemedic.syntax.Node;
import java.util.Optional;
import java.util.Set;

/** The family of values that an expression gives, or that its surroundings need. */
public enum Shape {
    LIST("[]"),
    DICTIONARY("{}"),
    SET("set()"),
    TUPLE("()"),
    TEXT("''"),
    BYTES("b''"),
    WHOLE("0"),
    FRACTION("0.0"),
    TRUTH("False");

    private static final Set<String> LISTS =
            Set.of("list", "sorted", "split", "splitlines", "readlines", "findall", "rsplit", "most_common", "listdir");
    private static final Set<String> TEXTS = Set.of(
            "str",
            "input",
            "join",
            "strip",
            "lower",
            "upper",
            "replace",
            "format",
            "read",
            "readline",
            "repr",
            "title",
            "lstrip",
            "rstrip",
            "capitalize",
            "decode",
            "chr",
            "hex",
            "bin",
            "strftime",
            "isoformat");
    private static final Set<String> WHOLES =
            Set.of("len", "int", "ord", "count", "index", "find", "rfind", "hash", "id", "randint", "randrange");
    private static final Set<String> TRUTHS =
            Set.of("bool", "isinstance", "any", "all", "startswith", "endswith", "isdigit", "isalpha", "callable");

    private final String neutral;

    Shape(String neutral) {
        this.neutral = neutral;
    }

    /** The value of this family that changes nothing: nothing in it, nothing added. */
    public String neutral() {
        return neutral;
    }

    /** That value as a file writes it: with its own kind of quotation marks. */
    public String neutral(PythonFile file) {
        return this == TEXT ? file.quote() + "" + file.quote() : neutral;
    }

    /** Whether it counts. */
    public boolean isNumber() {
        return this == WHOLE || this == FRACTION;
    }

    /** Whether it can be run through and holds several. */
    public boolean isContainer() {
        return this == LIST || this == DICTIONARY || this == SET || this == TUPLE;
    }

    /** The family of a live value. */
    public static Optional<Shape> of(Value value) {
        return switch (value.kind()) {
            case TEXT -> Optional.of(TEXT);
            case BYTES -> Optional.of(BYTES);
            case BOOLEAN -> Optional.of(TRUTH);
            case SET -> Optional.of(SET);
            case MAPPING -> Optional.of(DICTIONARY);
            case SEQUENCE -> Optional.of(value.type().equals("tuple") ? TUPLE : LIST);
            case NUMBER -> Optional.of(value.type().equals("int") ? WHOLE : FRACTION);
            case NULL, OBJECT, CALLABLE, TYPE, MODULE, OTHER -> Optional.empty();
        };
    }

    /** The family of values that an expression gives, as far as its form tells. */
    public static Optional<Shape> of(Node expression) {
        return switch (expression.kind()) {
            case "list", "list_comprehension" -> Optional.of(LIST);
            case "dictionary", "dictionary_comprehension" -> Optional.of(DICTIONARY);
            case "set", "set_comprehension" -> Optional.of(SET);
            case "tuple", "expression_list" -> Optional.of(TUPLE);
            case "string", "concatenated_string" ->
                Optional.of(expression.text().matches("(?s)[rR]?[bB].*") ? BYTES : TEXT);
            case "integer" -> Optional.of(WHOLE);
            case "float" -> Optional.of(FRACTION);
            case "true", "false", "not_operator", "comparison_operator" -> Optional.of(TRUTH);
            case "parenthesized_expression", "unary_operator" ->
                expression.namedChildren().stream().findFirst().flatMap(Shape::of);
            case "binary_operator" -> ofOperation(expression);
            case "conditional_expression" ->
                expression.namedChildren().stream()
                        .flatMap(child -> of(child).stream())
                        .findFirst();
            case "call" -> ofCall(new Call(expression));
            default -> Optional.empty();
        };
    }

    private static Optional<Shape> ofOperation(Node operation) {
        var left = operation.field("left").flatMap(Shape::of);
        var right = operation.field("right").flatMap(Shape::of);
        var operator = operation.field("operator").map(Node::text).orElse("");
        if (operator.equals("/")) {
            return Optional.of(FRACTION);
        }
        if (operator.equals("%") && left.equals(Optional.of(TEXT))) {
            return left;
        }
        if (left.equals(Optional.of(FRACTION)) || right.equals(Optional.of(FRACTION))) {
            return Optional.of(FRACTION);
        }
        return left.or(() -> right);
    }

    private static Optional<Shape> ofCall(Call call) {
        var name = call.name();
        if (LISTS.contains(name)) {
            return Optional.of(LIST);
        }
        if (TEXTS.contains(name)) {
            return Optional.of(TEXT);
        }
        if (WHOLES.contains(name)) {
            return Optional.of(WHOLE);
        }
        if (TRUTHS.contains(name)) {
            return Optional.of(TRUTH);
        }
        return switch (name) {
            case "float", "sqrt", "mean", "time", "random", "uniform" -> Optional.of(FRACTION);
            case "dict", "defaultdict", "Counter", "OrderedDict" -> Optional.of(DICTIONARY);
            case "set", "frozenset" -> Optional.of(SET);
            case "tuple" -> Optional.of(TUPLE);
            case "encode" -> Optional.of(BYTES);
            default -> Optional.empty();
        };
    }
}
