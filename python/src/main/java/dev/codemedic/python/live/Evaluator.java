package dev.codemedic.python.live;

import dev.codemedic.core.failure.Value;
import dev.codemedic.core.failure.Value.Kind;
import dev.codemedic.python.code.Call;
import dev.codemedic.python.code.TextLiteral;
import dev.codemedic.syntax.Node;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Evaluates simple expressions against the values a frame held: names, attributes, subscripts, literals, whole-number
 * arithmetic and {@code len}. Nothing of the program is run.
 */
final class Evaluator {
    private final Function<String, Optional<Value>> names;

    Evaluator(Function<String, Optional<Value>> names) {
        this.names = names;
    }

    Optional<Value> value(Node expression) {
        return switch (expression.kind()) {
            case "identifier" -> names.apply(expression.text());
            case "none" -> Optional.of(Value.of(Kind.NULL, "NoneType", "None"));
            case "true", "false" -> Optional.of(Value.of(Kind.BOOLEAN, "bool", expression.text()));
            case "integer" -> whole(expression.text()).map(Evaluator::number);
            case "float" -> Optional.of(Value.of(Kind.NUMBER, "float", expression.text()));
            case "string" -> text(expression);
            case "parenthesized_expression" ->
                expression.namedChildren().stream().findFirst().flatMap(this::value);
            case "attribute" -> attribute(expression);
            case "subscript" -> subscript(expression);
            case "unary_operator" ->
                expression.text().startsWith("-")
                        ? expression
                                .field("argument")
                                .flatMap(this::value)
                                .flatMap(this::whole)
                                .map(n -> number(-n))
                        : Optional.empty();
            case "binary_operator" -> operation(expression);
            case "call" -> call(new Call(expression));
            default -> Optional.empty();
        };
    }

    private static Optional<Value> text(Node literal) {
        return TextLiteral.value(literal)
                .map(text -> new Value(Kind.TEXT, "str", repr(text), text.length(), java.util.List.of()));
    }

    /** A text as {@code repr} shows it. */
    private static String repr(String text) {
        return TextLiteral.quoted(text, '\'');
    }

    private Optional<Value> attribute(Node attribute) {
        return attribute
                .field("object")
                .flatMap(this::value)
                .flatMap(object -> attribute.field("attribute").flatMap(name -> object.member(name.text())));
    }

    private Optional<Value> subscript(Node subscript) {
        var container = subscript.field("value").flatMap(this::value);
        var index = subscript.field("subscript").flatMap(this::value);
        if (container.isEmpty() || index.isEmpty()) {
            return Optional.empty();
        }
        var held = container.get();
        return switch (held.kind()) {
            case MAPPING -> held.member(index.get().text());
            case SEQUENCE -> {
                var at = whole(index.get());
                yield at.flatMap(n -> held.member("[" + (n < 0 ? n + held.size() : n) + "]"));
            }
            case TEXT -> character(held, index.get());
            default -> Optional.empty();
        };
    }

    private Optional<Value> character(Value text, Value index) {
        var at = whole(index).map(n -> n < 0 ? n + text.size() : n);
        return TextLiteral.value(text.text())
                .flatMap(content -> at.filter(n -> n >= 0 && n < content.length())
                        .map(n -> content.substring(n.intValue(), n.intValue() + 1)))
                .map(one -> new Value(Kind.TEXT, "str", repr(one), 1, java.util.List.of()));
    }

    private Optional<Value> operation(Node operation) {
        var left = operation.field("left").flatMap(this::value).flatMap(this::whole);
        var right = operation.field("right").flatMap(this::value).flatMap(this::whole);
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        var result = calculated(
                left.get(), operation.field("operator").map(Node::text).orElse(""), right.get());
        return result.isPresent() ? Optional.of(number(result.getAsLong())) : Optional.empty();
    }

    private static OptionalLong calculated(long left, String operator, long right) {
        return switch (operator) {
            case "+" -> OptionalLong.of(left + right);
            case "-" -> OptionalLong.of(left - right);
            case "*" -> OptionalLong.of(left * right);
            case "//" -> right == 0 ? OptionalLong.empty() : OptionalLong.of(Math.floorDiv(left, right));
            case "%" -> right == 0 ? OptionalLong.empty() : OptionalLong.of(Math.floorMod(left, right));
            default -> OptionalLong.empty();
        };
    }

    private Optional<Value> call(Call call) {
        if (!call.is("len", 1) || !call.function().is("identifier")) {
            return Optional.empty();
        }
        return value(call.arguments().getFirst())
                .filter(value -> value.size() >= 0)
                .map(value -> number(value.size()));
    }

    private Optional<Long> whole(Value value) {
        return value.type().equals("int") ? whole(value.text()) : Optional.empty();
    }

    private static Optional<Long> whole(String text) {
        try {
            return Optional.of(Long.decode(text.replace("_", "")));
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }

    private static Value number(long value) {
        return Value.of(Kind.NUMBER, "int", Long.toString(value));
    }
}
