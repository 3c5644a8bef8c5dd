package dev.codemedic.java.diagnosis;

import dev.codemedic.core.diagnosis.Finding;
import dev.codemedic.java.code.Bindings;
import dev.codemedic.java.code.Call;
import dev.codemedic.java.live.LiveFrame;
import dev.codemedic.syntax.Node;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An index that an array, text or list does not have. */
final class IndexExplainer implements Explainer {
    private static final Pattern BOUNDS =
            Pattern.compile("[Ii]ndex:? (-?\\d+)(?: out of bounds for length|,? [Ss]ize:) (\\d+)");
    private static final Pattern RANGE =
            Pattern.compile("(?:begin |Range \\[)(-?\\d+), (?:end )?(-?\\d+)(?:\\) out of bounds for|,) length (\\d+)");

    private static final Pattern BEYOND = Pattern.compile("index out of range: (-?\\d+)");
    private static final String[] BY_INDEX = {"get", "set", "remove", "charAt", "substring", "subList", "codePointAt"};

    @Override
    public Optional<Finding> explain(Scene scene) {
        if (!scene.thrown().simpleType().endsWith("IndexOutOfBoundsException")) {
            return Optional.empty();
        }
        var bounds = BOUNDS.matcher(scene.message());
        boolean told = bounds.find();
        var access = scene.prime()
                .flatMap(frame -> accesses(frame)
                        .sorted(Comparator.comparing((Node node) ->
                                told && !fits(frame, node, Long.parseLong(bounds.group(1)), bounds.group(2)))))
                .findFirst();
        var range = RANGE.matcher(scene.message());
        if (range.find()) {
            return Optional.of(Finding.code(range(range, access)));
        }
        return told
                ? Optional.of(Finding.code(element(Integer.parseInt(bounds.group(2)), bounds.group(1), access)))
                : beyond(scene, access);
    }

    private static String range(Matcher range, Optional<Node> access) {
        var text = access.flatMap(IndexExplainer::holder)
                .map(holder -> "`" + Scene.shown(holder) + "`")
                .orElse("the text");
        var search = access.flatMap(IndexExplainer::searched);
        if (range.group(2).startsWith("-") && search.isPresent()) {
            return "`" + Scene.shown(search.get()) + "` found nothing and gave -1, which is no place in " + text;
        }
        return text + " has " + range.group(3) + " characters, but " + asks(access) + " for those from "
                + range.group(1) + " to " + range.group(2);
    }

    private static String element(int length, String index, Optional<Node> access) {
        var name = access.flatMap(IndexExplainer::holder)
                .map(holder -> "`" + Scene.shown(holder) + "`")
                .orElse("it");
        var size = length == 0
                ? name + " is empty"
                : name + " has " + length + (length == 1 ? " element" : " elements") + ", the last at " + (length - 1);
        return size + "; " + asks(access) + " for index " + index;
    }

    private static String asks(Optional<Node> access) {
        return access.map(node -> "`" + Scene.shown(node) + "` asks").orElse("the program asks");
    }

    /** The search that gave an argument of a call. */
    private static Optional<Node> searched(Node access) {
        return Call.of(access).stream()
                .flatMap(call -> call.arguments().stream())
                .flatMap(argument -> argument.is("identifier")
                        ? Bindings.around(argument)
                                .reaching(argument.text(), argument)
                                .flatMap(binding -> binding.value())
                                .stream()
                        : Stream.of(argument))
                .filter(node -> Call.of(node)
                        .filter(call -> call.is("indexOf", "lastIndexOf"))
                        .isPresent())
                .findFirst();
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

    /** Whether what the variables held agrees with the index and the length that the message tells. */
    private static boolean fits(LiveFrame frame, Node access, long asked, String length) {
        var index = access.is("array_access")
                ? access.field("index")
                : Call.of(access).flatMap(call -> call.argument(0));
        boolean same = index.flatMap(frame::whole).map(at -> at == asked).orElse(true);
        return same
                && holder(access)
                        .flatMap(frame::value)
                        .filter(value -> value.size() >= 0)
                        .map(value -> value.size() == Integer.parseInt(length))
                        .orElse(true);
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
