package dev.codemedic.python.diagnosis;

import dev.codemedic.core.diagnosis.Category;
import dev.codemedic.core.diagnosis.Finding;
import dev.codemedic.core.failure.Value;
import dev.codemedic.core.propose.NearNames;
import dev.codemedic.python.code.TextLiteral;
import dev.codemedic.python.live.Access;
import java.util.List;
import java.util.Optional;

/** A key or index that is not there. */
final class AccessExplainer implements Explainer {
    /** Keys of fewer characters, quotation marks counted, resemble each other by chance. */
    private static final int SHORTEST = 5;

    @Override
    public Optional<Finding> explain(Scene scene) {
        if (scene.frames().isEmpty()) {
            return Optional.empty();
        }
        return switch (scene.thrown().simpleType()) {
            case "KeyError" -> Optional.of(key(scene));
            case "IndexError" -> index(scene);
            default -> Optional.empty();
        };
    }

    private static Finding key(Scene scene) {
        var frame = scene.frames().getFirst();
        var wanted = scene.thrown().fact("key").orElse(scene.message());
        var access = Access.missingKey(frame).stream().findFirst();
        var container = access.map(found -> found.container().text()).orElse("");
        if (container.endsWith("environ")) {
            var variable = TextLiteral.value(wanted).orElse(wanted);
            return Finding.outside(
                    Category.CONFIGURATION,
                    "the environment variable " + variable + " is not set",
                    "Set " + variable + " before starting the program, or give the program a default for it.");
        }
        var head = container.isEmpty() ? "there is no key " + wanted : "`" + container + "` has no key " + wanted;
        return Finding.code(head
                + access.flatMap(Access::held).map(held -> others(held, wanted)).orElse(""));
    }

    private static String others(Value held, String wanted) {
        if (held.kind() != Value.Kind.MAPPING) {
            return "";
        }
        var keys = held.members().stream().map(member -> member.name()).toList();
        var near = wanted.length() < SHORTEST ? List.<NearNames.Near>of() : NearNames.of(wanted, keys);
        return near.isEmpty()
                ? "; it has " + Keys.of(held)
                : "; it has " + near.getFirst().name();
    }

    private static Finding argument(Access access) {
        var number = access.index().text();
        return Finding.outside(
                Category.CONFIGURATION,
                "the program was started without its " + (number.equals("1") ? "first argument" : "argument " + number)
                        + ", `sys.argv[" + number + "]`",
                "Pass it on the command line, or let the program say what it needs.");
    }

    private static Optional<Finding> index(Scene scene) {
        var frame = scene.frames().getFirst();
        return Access.outOfRange(frame).stream()
                .filter(access ->
                        access.length() >= 0 || access.container().text().equals("sys.argv"))
                .findFirst()
                .map(access -> {
                    if (access.container().text().equals("sys.argv")
                            && access.index().is("integer")) {
                        return argument(access);
                    }
                    int length = access.length();
                    var container = Scene.shown(access.container());
                    var at = access.position().map(Object::toString).orElse(Scene.shown(access.index()));
                    var size = length == 0
                            ? "`" + container + "` is empty"
                            : "`" + container + "` has " + length + (length == 1 ? " element" : " elements")
                                    + ", the last at " + (length - 1);
                    return Finding.code(size + "; `" + Scene.shown(access.node()) + "` asks for index " + at);
                });
    }
}
