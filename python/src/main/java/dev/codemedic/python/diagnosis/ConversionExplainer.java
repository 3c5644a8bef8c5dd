package dev.codemedic.python.diagnosis;

import dev.codemedic.core.diagnosis.Finding;
import dev.codemedic.python.code.Call;
import dev.codemedic.python.code.Statements;
import dev.codemedic.python.live.LiveFrame;
import java.util.Optional;
import java.util.regex.Pattern;

/** A text that cannot be read as a number, and values that do not fill the names they are unpacked into. */
final class ConversionExplainer implements Explainer {
    private static final Pattern NUMBER = Pattern.compile(
            "(?:invalid literal for int\\(\\) with base \\d+|could not convert string to float): (.*)", Pattern.DOTALL);
    private static final Pattern UNPACK = Pattern.compile(
            "(?:not enough|too many) values to unpack \\(expected (?:at least )?(\\d+)(?:, got (\\d+))?\\)");

    @Override
    public Optional<Finding> explain(Scene scene) {
        if (!scene.thrown().simpleType().equals("ValueError") || scene.frames().isEmpty()) {
            return Optional.empty();
        }
        var frame = scene.frames().getFirst();
        var number = NUMBER.matcher(scene.message());
        if (number.matches()) {
            var source = frame.suspects("call").stream()
                    .map(Call::new)
                    .filter(call -> call.name().equals("int") || call.name().equals("float"))
                    .findFirst()
                    .flatMap(call -> call.arguments().stream().findFirst())
                    .map(argument -> "`" + Scene.shown(argument) + "` is " + number.group(1) + ", which is "
                            + kind(number.group(1)))
                    .orElse(number.group(1) + " is " + kind(number.group(1)));
            return Optional.of(Finding.code(source));
        }
        return unpacked(scene, frame);
    }

    private static String kind(String text) {
        return text.matches("'[-+]?\\d*\\.\\d+'") ? "no whole number" : "no number";
    }

    private static Optional<Finding> unpacked(Scene scene, LiveFrame frame) {
        var unpack = UNPACK.matcher(scene.message());
        if (!unpack.find()) {
            return Optional.empty();
        }
        return frame.statement().stream()
                .flatMap(Statements::withOwn)
                .filter(node -> node.is("assignment", "for_statement", "for_in_clause"))
                .flatMap(node -> node.field("right").stream())
                .findFirst()
                .map(right -> Finding.code("`" + Scene.shown(right) + "` gives "
                        + (unpack.group(2) == null
                                ? scene.message().startsWith("too") ? "more values" : "fewer values"
                                : unpack.group(2) + (unpack.group(2).equals("1") ? " value" : " values"))
                        + ", but " + unpack.group(1) + " names wait for them"
                        + frame.value(right)
                                .map(value -> ": it is " + Scene.shown(value))
                                .orElse("")));
    }
}
