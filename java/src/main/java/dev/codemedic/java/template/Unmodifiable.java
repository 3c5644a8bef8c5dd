package dev.codemedic.java.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.java.code.Binding;
import dev.codemedic.java.code.Bindings;
import dev.codemedic.java.code.Call;
import dev.codemedic.java.code.Callable;
import dev.codemedic.java.code.JavaFile;
import dev.codemedic.java.code.Parameter;
import dev.codemedic.java.code.Rewrite;
import dev.codemedic.java.code.TypeDeclaration;
import dev.codemedic.java.live.LiveFrame;
import dev.codemedic.java.live.NullTrail;
import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A collection that cannot be changed is changed: a copy that can be is made where it comes from, or where it is kept.
 */
@AutoService(JavaTemplate.class)
@Heals({"java.lang.UnsupportedOperationException"})
public final class Unmodifiable implements JavaTemplate {
    private static final Set<String> CHANGING = Set.of(
            "add",
            "addAll",
            "remove",
            "removeAll",
            "removeIf",
            "retainAll",
            "clear",
            "put",
            "putAll",
            "putIfAbsent",
            "computeIfAbsent",
            "compute",
            "merge",
            "sort",
            "set",
            "replaceAll",
            "addFirst",
            "addLast",
            "removeFirst",
            "removeLast",
            "setValue",
            "computeIfPresent");
    private static final Map<String, String> COPIES =
            Map.of("List", "ArrayList", "Arrays", "ArrayList", "Set", "LinkedHashSet", "Map", "LinkedHashMap");

    @Override
    public Stream<Candidate> propose(JavaCrash crash) {
        return crash.prime().suspects("method_invocation").stream()
                .flatMap(node -> Call.of(node).stream())
                .filter(call -> CHANGING.contains(call.name()))
                .limit(2)
                .flatMap(call -> call.receiver().stream())
                .flatMap(receiver -> new Search(crash).from(receiver, 0).stream())
                .distinct();
    }

    /** Follows a collection back to where it was made. */
    private static final class Search {
        private static final int DEPTH = 6;

        private final JavaCrash crash;
        private final Set<Node> seen = new HashSet<>();
        private final List<Candidate> found = new ArrayList<>();

        Search(JavaCrash crash) {
            this.crash = crash;
        }

        List<Candidate> from(Node expression, int depth) {
            if (depth > DEPTH || !seen.add(expression)) {
                return found;
            }
            var call = Call.of(expression);
            if (call.isPresent()) {
                called(call.get(), depth);
            } else if (expression.is("identifier", "field_access")) {
                named(expression, depth);
            } else if (expression.is("ternary_expression")) {
                expression.field("consequence").ifPresent(each -> from(each, depth + 1));
                expression.field("alternative").ifPresent(each -> from(each, depth + 1));
            }
            return found;
        }

        private void called(Call call, int depth) {
            var copy = copy(call);
            if (copy != null) {
                found.add(Rewrite.around(call.node())
                        .importing("java.util." + copy)
                        .replace(
                                call.node(), "new " + copy + "<>(" + call.node().text() + ")")
                        .because("`" + shown(call) + "` cannot be changed; a copy can", 0.92 - 0.04 * depth));
                return;
            }
            crash.project()
                    .targets(call, JavaFile.around(call.node()))
                    .limit(2)
                    .flatMap(Callable::returned)
                    .forEach(returned -> from(returned, depth + 1));
        }

        private static String shown(Call call) {
            return (call.receiverText().length() > 30 ? "..." : call.receiverText()) + "." + call.name() + "(...)";
        }

        private static @org.jspecify.annotations.Nullable String copy(Call call) {
            var receiver = call.receiverText();
            if (call.is("of", "copyOf", "ofEntries", "asList", "entry")) {
                return COPIES.get(receiver.substring(receiver.lastIndexOf('.') + 1));
            }
            if (call.is("toList") && call.arguments().isEmpty()) {
                return "ArrayList";
            }
            if (receiver.endsWith("Collections") && call.name().matches("(?:unmodifiable|empty|singleton)\\w*")) {
                return call.name().endsWith("Map")
                        ? "LinkedHashMap"
                        : call.name().endsWith("Set") || call.is("singleton") ? "LinkedHashSet" : "ArrayList";
            }
            return null;
        }

        private void named(Node expression, int depth) {
            var name = expression.is("field_access")
                    ? expression.field("field").map(Node::text).orElse("")
                    : expression.text();
            var binding = expression.is("identifier")
                    ? Bindings.around(expression).reaching(name, expression)
                    : Optional.<Binding>empty();
            if (binding.isPresent() && binding.get().value().isPresent()) {
                from(binding.get().value().get(), depth + 1);
                return;
            }
            var callable = Callable.around(expression);
            var parameter = callable.stream()
                    .flatMap(each -> each.parameters().stream())
                    .filter(each -> each.name().equals(name))
                    .findFirst();
            if (parameter.isPresent()) {
                callable.ifPresent(each -> arguments(each, parameter.get(), depth));
                return;
            }
            TypeDeclaration.around(expression).flatMap(type -> type.field(name)).ifPresent(field -> {
                field.value().ifPresent(value -> from(value, depth + 1));
                NullTrail.assignments(field)
                        .flatMap(assignment -> assignment.field("right").stream())
                        .forEach(value -> kept(value, field.type().simple(), depth));
            });
        }

        /** What a constructor or setter keeps is copied there as well: that heals every caller. */
        private void kept(Node value, String type, int depth) {
            from(value, depth + 1);
            var copy = COPIES.get(type);
            if (value.is("identifier") && copy != null) {
                found.add(Rewrite.around(value)
                        .importing("java.util." + copy)
                        .replace(value, "new " + copy + "<>(" + value.text() + ")")
                        .because("whatever is passed, a copy that can be changed is kept", 0.93));
            }
        }

        /** The arguments passed for a parameter: by the frames that called, else by every call in the file. */
        private void arguments(Callable callable, Parameter parameter, int depth) {
            int index = callable.parameters().indexOf(parameter);
            var calls = crash.frames().stream()
                    .map(LiveFrame::call)
                    .flatMap(Optional::stream)
                    .filter(call -> call.is(callable.name()))
                    .toList();
            var all = calls.isEmpty()
                    ? Call.in(JavaFile.around(callable.node()).root())
                            .filter(call -> call.is(callable.name()))
                            .toList()
                    : calls;
            all.forEach(call -> call.argument(index).ifPresent(argument -> from(argument, depth + 1)));
        }
    }
}
