package dev.codemedic.java.diagnosis;

import dev.codemedic.core.diagnosis.Finding;
import dev.codemedic.java.code.Call;
import dev.codemedic.java.live.LiveFrame;
import dev.codemedic.syntax.Node;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An index that an array, text or list does not have. */
final class IndexExplainer implements Explainer {
    private static final Pattern BOUNDS =
            Pattern.compile("[Ii]ndex:? (-?\\d+)(?: out of bounds for length|, [Ss]ize:) (\\d+)");
    private static final Pattern RANGE =
            Pattern.compile("(?:begin |Range \\[)(-?\\d+), (?:end )?(-?\\d+)(?:\\) out of bounds for|,) length (\\d+)");

    private static final Pattern BEYOND = Pattern.compile("index out of range: (-?\\d+)");
    private static final String[] BY_INDEX = {"get", "set", "remove", "charAt", "substring", "subList", "codePointAt"};

    @Override
    public Optional<Finding> explain(Scene scene) {
        if (!scene.thrown().simpleType().endsWith("IndexOutOfBoundsException")) {
            return Optional.empty();
        }
        var access = scene.prime().flatMap(IndexExplainer::accesses).findFirst();
        var holder = access.flatMap(IndexExplainer::holder).map(Scene::shown);
        var range = RANGE.matcher(scene.message());
        if (range.find()) {
            var text = holder.map(name -> "`" + name + "`").orElse("the text");
            return Optional.of(Finding.code(text + " has " + range.group(3) + " characters, but "
                    + access.map(node -> "`" + Scene.shown(node) + "` asks").orElse("the program asks")
                    + " for those from "
                    + range.group(1) + " to " + range.group(2)));
        }
        var bounds = BOUNDS.matcher(scene.message());
        if (!bounds.find()) {
            return beyond(scene, access);
        }
        int length = Integer.parseInt(bounds.group(2));
        var name = holder.map(text -> "`" + text + "`").orElse("it");
        var size = length == 0
                ? name + " is empty"
                : name + " has " + length + (length == 1 ? " element" : " elements") + ", the last at " + (length - 1);
        return Optional.of(Finding.code(size + "; "
                + access.map(node -> "`" + Scene.shown(node) + "` asks").orElse("the program asks") + " for index "
                + bounds.group(1)));
    }

    /** Older runtimes tell the index alone. */
    private static Optional<Finding> beyond(Scene scene, Optional<Node> access) {
        var index = BEYOND.matcher(scene.message());
        return index.find()
                ? access.map(node -> Finding.code("`" + Scene.shown(node) + "` asks for index " + index.group(1)
                        + ", which "
                        + holder(node)
                                .map(Scene::shown)
                                .map(name -> "`" + name + "`")
                                .orElse("the text")
                        + " does not have"))
                : Optional.empty();
    }

    /** The call that was running first, then accesses by index of the failing statement. */
    private static Stream<Node> accesses(LiveFrame frame) {
        var called = frame.call().map(Call::node).stream();
        var others = frame.suspects("array_access", "method_invocation").stream()
                .filter(node -> Call.of(node).map(call -> call.is(BY_INDEX)).orElse(true));
        return Stream.concat(called, others);
    }

    private static Optional<Node> holder(Node access) {
        return access.is("array_access") ? access.field("array") : access.field("object");
    }
}
