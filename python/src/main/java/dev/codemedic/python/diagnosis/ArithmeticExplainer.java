package dev.codemedic.python.diagnosis;

import dev.codemedic.core.diagnosis.Finding;
import dev.codemedic.core.failure.Value;
import dev.codemedic.python.code.Call;
import dev.codemedic.syntax.Node;
import java.util.Optional;

/** A division by zero, and operands that do not fit each other. */
final class ArithmeticExplainer implements Explainer {

    @Override
    public Optional<Finding> explain(Scene scene) {
        if (scene.frames().isEmpty()) {
            return Optional.empty();
        }
        return switch (scene.thrown().simpleType()) {
            case "ZeroDivisionError" -> division(scene);
            case "TypeError" -> operands(scene);
            default -> Optional.empty();
        };
    }

    private static Optional<Finding> division(Scene scene) {
        var frame = scene.frames().getFirst();
        var divisors = frame.suspects("binary_operator", "augmented_assignment").stream()
                .filter(node -> node.field("operator")
                        .filter(operator -> operator.text().matches("(/|//|%)=?"))
                        .isPresent())
                .flatMap(node -> node.field("right").stream())
                .toList();
        return divisors.stream()
                .filter(node -> frame.value(node)
                        .filter(value -> value.text().matches("0|0\\.0|False"))
                        .isPresent())
                .findFirst()
                .or(() -> divisors.stream().findFirst())
                .map(divisor -> {
                    var empty = Call.of(divisor)
                            .filter(call -> call.is("len", 1))
                            .map(call -> ": `" + Scene.shown(call.arguments().getFirst()) + "` is empty")
                            .orElse("");
                    return Finding.code("the divisor `" + Scene.shown(divisor) + "` is 0" + empty);
                });
    }

    private static Optional<Finding> operands(Scene scene) {
        var message = scene.message();
        if (!message.contains("unsupported operand")
                && !message.contains("concatenate")
                && !message.contains("not supported between")) {
            return Optional.empty();
        }
        var frame = scene.frames().getFirst();
        return frame.suspects("binary_operator", "augmented_assignment", "comparison_operator").stream()
                .flatMap(node -> {
                    var parts = node.namedChildren().stream()
                            .filter(child -> !child.is("comment"))
                            .toList();
                    var left = parts.getFirst();
                    var right = parts.getLast();
                    var first = frame.value(left);
                    var second = frame.value(right);
                    boolean differ = first.isPresent()
                            && second.isPresent()
                            && !first.get().type().equals(second.get().type());
                    return differ
                            ? Optional.of(part(left, first.get()) + ", but " + part(right, second.get())).stream()
                            : Optional.<String>empty().stream();
                })
                .findFirst()
                .map(Finding::code);
    }

    private static String part(Node node, Value value) {
        var text = Scene.shown(node);
        var shown = Scene.shown(value);
        return text.equals(shown)
                ? "`" + text + "` is " + article(value.type())
                : "`" + text + "` is the " + value.type() + " " + shown;
    }

    private static String article(String type) {
        return ("aeiou".indexOf(type.charAt(0)) >= 0 ? "an " : "a ") + type;
    }
}
