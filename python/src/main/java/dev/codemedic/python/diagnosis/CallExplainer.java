package dev.codemedic.python.diagnosis;

import dev.codemedic.core.diagnosis.Finding;
import dev.codemedic.core.failure.Value;
import dev.codemedic.python.code.Call;
import java.util.Optional;
import java.util.regex.Pattern;

/** A value that is used as something it is not: called, run through, indexed; and calls that never end. */
final class CallExplainer implements Explainer {
    private static final Pattern MISUSED =
            Pattern.compile("'?([\\w.]+)'? object is not (callable|iterable|subscriptable)");

    @Override
    public Optional<Finding> explain(Scene scene) {
        if (scene.frames().isEmpty()) {
            return Optional.empty();
        }
        return switch (scene.thrown().simpleType()) {
            case "TypeError" -> misused(scene);
            case "RecursionError" -> recursion(scene);
            default -> Optional.empty();
        };
    }

    private static Optional<Finding> misused(Scene scene) {
        var matcher = MISUSED.matcher(scene.message());
        if (!matcher.find()) {
            return Optional.empty();
        }
        var frame = scene.frames().getFirst();
        var nodes = switch (matcher.group(2)) {
            case "callable" -> frame.suspects("call").stream().map(node -> new Call(node).function());
            case "subscriptable" -> frame.suspects("subscript").stream().flatMap(node -> node.field("value").stream());
            default ->
                frame.suspects("for_statement", "for_in_clause").stream().flatMap(node -> node.field("right").stream());
        };
        return nodes.filter(node -> frame.value(node)
                        .filter(value -> !value.type().endsWith(matcher.group(1)))
                        .isEmpty())
                .findFirst()
                .map(node -> Finding.code("`" + Scene.shown(node) + "` is "
                        + frame.value(node).map(CallExplainer::described).orElse("of type " + matcher.group(1))
                        + ", which is not " + matcher.group(2)));
    }

    private static String described(Value value) {
        return "the " + value.type() + " " + Scene.shown(value);
    }

    private static Optional<Finding> recursion(Scene scene) {
        var frame = scene.frames().getFirst();
        return frame.function().map(function -> {
            var arguments = function.parameters().stream()
                    .flatMap(parameter -> frame
                            .value(parameter.name())
                            .filter(value -> value.kind() == Value.Kind.NUMBER || value.size() >= 0)
                            .map(value -> parameter.name() + " = " + Scene.shown(value))
                            .stream())
                    .toList();
            return Finding.code(function.name() + "() calls itself without end"
                    + (arguments.isEmpty() ? "" : "; the last call had " + String.join(", ", arguments)));
        });
    }
}
