package dev.codemedic.java.live;

import dev.codemedic.core.failure.Value;
import dev.codemedic.core.failure.Value.Kind;
import dev.codemedic.java.code.Call;
import dev.codemedic.java.code.Code;
import dev.codemedic.syntax.Node;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Evaluates simple expressions against the values a frame held: names, fields, elements, literals, lengths and
 * whole-number arithmetic. Nothing of the program is run.
 */
final class Evaluator {
    private final Function<String, Optional<Value>> names;

    Evaluator(Function<String, Optional<Value>> names) {
        this.names = names;
    }

    Optional<Value> value(Node expression) {
        var node = Code.bare(expression);
        return switch (node.kind()) {
            case "identifier" -> names.apply(node.text()).or(() -> ofThis(node.text()));
            case "this" -> names.apply("this");
            case "null_literal" -> Optional.of(Value.of(Kind.NULL, "null", "null"));
            case "true", "false" -> Optional.of(Value.of(Kind.BOOLEAN, "boolean", node.text()));
            case "decimal_integer_literal" -> whole(node.text()).map(Evaluator::number);
            case "string_literal" ->
                Optional.of(new Value(
                        Kind.TEXT, "java.lang.String", node.text(), node.text().length() - 2, java.util.List.of()));
            case "field_access" -> field(node);
            case "array_access" -> element(node);
            case "unary_expression" ->
                Code.operator(node).equals("-")
                        ? node.field("operand")
                                .flatMap(this::value)
                                .flatMap(this::whole)
                                .map(n -> number(-n))
                        : Optional.empty();
            case "binary_expression" -> operation(node);
            case "method_invocation" -> call(new Call(node));
            case "assignment_expression" -> node.field("left").flatMap(this::value);
            default -> Optional.empty();
        };
    }

    private Optional<Value> ofThis(String field) {
        return names.apply("this").flatMap(self -> self.member(field));
    }

    private Optional<Value> field(Node access) {
        var name = access.field("field").map(Node::text).orElse("");
        var object = access.field("object").flatMap(this::value);
        if (name.equals("length")) {
            return object.filter(array -> array.size() >= 0).map(array -> number(array.size()));
        }
        return object.flatMap(found -> found.member(name));
    }

    private Optional<Value> element(Node access) {
        var array = access.field("array").flatMap(this::value);
        var index = access.field("index").flatMap(this::value).flatMap(this::whole);
        return array.flatMap(held -> index.flatMap(at -> held.member("[" + at + "]")));
    }

    private Optional<Value> operation(Node operation) {
        var left = operation.field("left").flatMap(this::value).flatMap(this::whole);
        var right = operation.field("right").flatMap(this::value).flatMap(this::whole);
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        var result = calculated(left.get(), Code.operator(operation), right.get());
        return result.isPresent() ? Optional.of(number(result.getAsLong())) : Optional.empty();
    }

    private static OptionalLong calculated(long left, String operator, long right) {
        return switch (operator) {
            case "+" -> OptionalLong.of(left + right);
            case "-" -> OptionalLong.of(left - right);
            case "*" -> OptionalLong.of(left * right);
            case "/" -> right == 0 ? OptionalLong.empty() : OptionalLong.of(left / right);
            case "%" -> right == 0 ? OptionalLong.empty() : OptionalLong.of(left % right);
            default -> OptionalLong.empty();
        };
    }

    /** Calls of the platform's readers whose result the captured members tell. */
    private Optional<Value> call(Call call) {
        var receiver = call.receiver().flatMap(this::value);
        if (receiver.isEmpty()) {
            return call.receiver().isEmpty() && call.arguments().isEmpty() ? ofAccessor(call.name()) : Optional.empty();
        }
        var held = receiver.get();
        if (call.is("size", "length") && call.arguments().isEmpty() && held.size() >= 0) {
            return Optional.of(number(held.size()));
        }
        if (call.is("isEmpty") && held.size() >= 0) {
            return Optional.of(Value.of(Kind.BOOLEAN, "boolean", Boolean.toString(held.size() == 0)));
        }
        if (call.is("get") && call.arguments().size() == 1) {
            var key = call.argument(0).flatMap(this::value);
            return held.kind() == Kind.MAPPING
                    ? key.flatMap(wanted -> entry(held, wanted))
                    : key.flatMap(this::whole).flatMap(at -> held.member("[" + at + "]"));
        }
        return call.arguments().isEmpty() ? accessor(held, call.name()) : Optional.empty();
    }

    /** An entry of a mapping; null where all entries are known and none has the key. */
    private static Optional<Value> entry(Value mapping, Value key) {
        var found = mapping.member(key.text());
        boolean complete = mapping.size() >= 0 && mapping.members().size() >= mapping.size();
        return found.isPresent() || !complete ? found : Optional.of(Value.of(Kind.NULL, "null", "null"));
    }

    private Optional<Value> ofAccessor(String name) {
        return names.apply("this").flatMap(self -> accessor(self, name));
    }

    /** A getter or a record's accessor, by the field that it is named after. */
    private static Optional<Value> accessor(Value object, String name) {
        var direct = object.member(name);
        if (direct.isPresent() || !name.matches("(?:get|is)[A-Z].*")) {
            return direct;
        }
        var rest = name.substring(name.startsWith("is") ? 2 : 3);
        return object.member(Character.toLowerCase(rest.charAt(0)) + rest.substring(1));
    }

    private Optional<Long> whole(Value value) {
        return value.kind() == Kind.NUMBER ? whole(value.text()) : Optional.empty();
    }

    private static Optional<Long> whole(String text) {
        try {
            return Optional.of(Long.parseLong(text.replace("_", "").replaceFirst("[lL]$", "")));
        } catch (NumberFormatException noWholeNumber) {
            return Optional.empty();
        }
    }

    private static Value number(long value) {
        return Value.of(Kind.NUMBER, "int", Long.toString(value));
    }
}
