package dev.codemedic.java.diagnosis;

import dev.codemedic.core.diagnosis.Finding;
import dev.codemedic.java.code.Call;
import dev.codemedic.java.code.Callable;
import dev.codemedic.java.code.Code;
import dev.codemedic.java.live.LiveFrame;
import dev.codemedic.syntax.Node;
import java.util.Optional;
import java.util.regex.Pattern;

/** Exceptions that one look at the failing expression and its values explains. */
final class ValueExplainer implements Explainer {
    private static final Pattern CAST = Pattern.compile("class ([\\w.$]+) cannot be cast to class ([\\w.$]+)");
    private static final Pattern INPUT = Pattern.compile("For input string: \"(.*)\"", Pattern.DOTALL);

    @Override
    public Optional<Finding> explain(Scene scene) {
        var frame = scene.prime().findFirst();
        if (frame.isEmpty()) {
            return Optional.empty();
        }
        return words(scene, frame.get()).map(Finding::code);
    }

    private static Optional<String> words(Scene scene, LiveFrame frame) {
        var call = frame.call().map(Call::node).map(Scene::shown);
        return switch (scene.thrown().simpleType()) {
            case "ArithmeticException" ->
                scene.message().contains("by zero")
                        ? divisor(frame).map(node -> "the divisor `" + Scene.shown(node) + "` is 0")
                        : Optional.of(scene.headline());
            case "ClassCastException" -> cast(scene, frame);
            case "NumberFormatException" -> number(scene, frame);
            case "ConcurrentModificationException" ->
                Optional.of("a collection is changed while a loop runs through it"
                        + loop(frame)
                                .map(node -> ": `" + Scene.shown(node) + "`")
                                .orElse(""));
            case "UnsupportedOperationException" ->
                Optional.of(call.map(text -> "`" + text + "` changes a collection that cannot be changed")
                        .orElse("a collection is changed that cannot be changed"));
            case "NoSuchElementException" ->
                Optional.of(call.map(text -> "`" + text + "` finds nothing").orElse("there is no element")
                        + (scene.headline().isEmpty() ? "" : " (" + scene.headline() + ")"));
            case "InputMismatchException" ->
                Optional.of(call.map(text -> "`" + text + "` reads input of another form")
                                .orElse("the input has another form")
                        + (scene.headline().isEmpty() ? "" : ": " + scene.headline()));
            case "StackOverflowError" -> frame.callable().map(callable -> recursion(callable, frame));
            case "NegativeArraySizeException" ->
                Optional.of("an array is made with the negative length " + scene.headline());
            default -> Optional.empty();
        };
    }

    private static Optional<Node> divisor(LiveFrame frame) {
        var divisors = frame.suspects("binary_expression", "assignment_expression").stream()
                .filter(node -> Code.operator(node).matches("[/%]=?"))
                .flatMap(node -> node.field("right").stream())
                .toList();
        return divisors.stream()
                .filter(node -> frame.whole(node).filter(value -> value == 0).isPresent())
                .findFirst()
                .or(() -> divisors.stream().findFirst());
    }

    private static Optional<String> cast(Scene scene, LiveFrame frame) {
        var match = CAST.matcher(scene.message());
        if (!match.find()) {
            return Optional.empty();
        }
        var value = frame.suspects("cast_expression").stream().findFirst().flatMap(node -> node.field("value"));
        return Optional.of(value.map(node -> "`" + Scene.shown(node) + "`").orElse("the value") + " is of type "
                + simple(match.group(1)) + ", not " + simple(match.group(2)));
    }

    private static String simple(String name) {
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }

    private static Optional<String> number(Scene scene, LiveFrame frame) {
        var input = INPUT.matcher(scene.message());
        var argument = frame.call().flatMap(call -> call.argument(0)).map(Scene::shown);
        if (!input.find()) {
            return argument.map(text -> "`" + text + "` is no number: " + scene.headline());
        }
        return Optional.of(argument.map(text -> "`" + text + "` is ").orElse("the text is ") + "\"" + input.group(1)
                + "\", which is no number of that kind");
    }

    private static Optional<Node> loop(LiveFrame frame) {
        return frame.suspects("enhanced_for_statement").stream().findFirst().flatMap(node -> node.field("value"));
    }

    private static String recursion(Callable callable, LiveFrame frame) {
        var arguments = callable.parameters().stream()
                .flatMap(
                        parameter -> frame
                                .frame()
                                .local(parameter.name())
                                .map(value -> parameter.name() + " = " + Scene.shown(value))
                                .stream())
                .toList();
        var name = callable.name().isEmpty() ? "a constructor or initialiser" : callable.name() + "()";
        return name + " calls itself without end"
                + (arguments.isEmpty() ? "" : "; the last call had " + String.join(", ", arguments));
    }
}
