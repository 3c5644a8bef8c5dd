package dev.codemedic.java.diagnosis;

import dev.codemedic.core.diagnosis.Finding;
import dev.codemedic.core.diagnosis.Observation;
import dev.codemedic.core.failure.Value;
import dev.codemedic.java.code.Bindings;
import dev.codemedic.java.code.Call;
import dev.codemedic.java.code.Callable;
import dev.codemedic.java.code.Code;
import dev.codemedic.java.code.Field;
import dev.codemedic.java.code.TypeDeclaration;
import dev.codemedic.java.code.Variable;
import dev.codemedic.java.live.LiveFrame;
import dev.codemedic.java.live.NullUse;
import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A null where an object was needed: says where it came from. */
final class NullExplainer implements Explainer {
    private static final int DEEPEST = 6;

    @Override
    public Optional<Finding> explain(Scene scene) {
        if (!scene.thrown().simpleType().equals("NullPointerException")
                || scene.frames().isEmpty()) {
            return Optional.empty();
        }
        var frame = scene.frames().getFirst();
        return NullUse.in(frame, scene.message()).stream().findFirst().map(use -> {
            var trace = new Trace(scene);
            trace.follow(frame, use, 0);
            return Finding.code(sentence("`" + Scene.shown(use) + "`", trace.words), trace.steps);
        });
    }

    /** What is null and why; the name is said once where the reason begins with it. */
    private static String sentence(String use, String reason) {
        if (reason.isEmpty()) {
            return use + " is null";
        }
        return reason.startsWith(use + " ") ? reason : use + " is null: " + reason;
    }

    /** Follows a null back through variables, parameters and calls. */
    private static final class Trace {
        private final Scene scene;
        private final List<Observation> steps = new ArrayList<>();
        private String words = "";

        Trace(Scene scene) {
            this.scene = scene;
        }

        void follow(LiveFrame frame, Node expression, int depth) {
            var node = Code.bare(expression);
            if (depth > DEEPEST) {
                return;
            }
            switch (node.kind()) {
                case "null_literal" -> words = "null is written in line " + node.line();
                case "identifier" -> variable(frame, node, depth);
                case "field_access" -> field(frame, node);
                case "method_invocation" -> call(frame, new Call(node), depth);
                case "array_access" ->
                    words = node.field("array")
                            .map(array -> "`" + Scene.shown(array) + "` holds a null")
                            .orElse("");
                default -> {}
            }
        }

        private void variable(LiveFrame frame, Node use, int depth) {
            var name = use.text();
            var binding = Bindings.around(use).reaching(name, use);
            if (binding.isEmpty()) {
                field(frame, use);
                return;
            }
            switch (binding.get().kind()) {
                case PARAMETER -> parameter(frame, name, depth);
                case DECLARED, ASSIGNED -> {
                    note(binding.get().target(), name + " = null");
                    binding.get().value().ifPresent(value -> follow(frame, value, depth + 1));
                }
                case ELEMENT ->
                    binding.get().value().ifPresent(value -> words = "`" + Scene.shown(value) + "` holds a null");
                case CHANGED, CAUGHT, RESOURCE, PATTERN -> {}
            }
        }

        private void parameter(LiveFrame frame, String name, int depth) {
            int at = scene.frames().indexOf(frame);
            var names = frame.callable().map(Callable::parameters).orElse(List.of()).stream()
                    .map(each -> each.name())
                    .toList();
            int position = names.indexOf(name);
            if (at < 0 || at + 1 >= scene.frames().size() || position < 0) {
                words = "it was passed as null";
                return;
            }
            var caller = scene.frames().get(at + 1);
            caller.call().flatMap(call -> call.argument(position)).ifPresent(argument -> {
                note(argument, argument.text() + " = null is passed as " + name);
                follow(caller, argument, depth + 1);
            });
        }

        private void field(LiveFrame frame, Node use) {
            var name =
                    use.is("field_access") ? use.field("field").map(Node::text).orElse("") : use.text();
            var owner = use.is("field_access")
                    ? use.field("object")
                            .flatMap(frame::type)
                            .flatMap(type -> scene.project().type(type.simple(), frame.file()))
                    : Variable.named(name, use)
                            .filter(Variable::isField)
                            .flatMap(found -> TypeDeclaration.around(found.declaration()));
            owner.flatMap(type -> type.field(name)).ifPresent(this::declared);
        }

        private void declared(Field field) {
            boolean assigned = field.declaration()
                    .tree()
                    .nodes("assignment_expression")
                    .flatMap(node -> node.field("left").stream())
                    .anyMatch(left -> left.text().equals("this." + field.name())
                            || left.text().equals(field.name()));
            note(field.declaration(), field.name() + " = null");
            words = field.value().filter(value -> !value.is("null_literal")).isPresent() || assigned
                    ? "nothing had set the field `" + field.name() + "` when it was used"
                    : "the field `" + field.name() + "` is declared in line "
                            + field.declaration().line() + " and never set";
        }

        private void call(LiveFrame frame, Call call, int depth) {
            var target = scene.project().targets(call, frame.file()).findFirst();
            if (target.isPresent()) {
                returned(frame, call, target.get(), depth);
            } else if (call.is("get", "remove", "getProperty", "getenv", "getParameter", "getHeader")) {
                var key = call.argument(0)
                        .map(argument -> frame.value(argument)
                                .map(Scene::shown)
                                .or(() -> argumentValue(frame, argument))
                                .orElse(Scene.shown(argument)))
                        .orElse("");
                note(call.node(), Scene.shown(call.node()) + " gives null");
                words = "`" + Scene.shown(call.node()) + "` found nothing for " + key
                        + call.receiver().flatMap(frame::value).map(Trace::keys).orElse("");
            } else if (call.is("readLine", "poll", "peek")) {
                words = "`" + Scene.shown(call.node()) + "` found nothing more";
            } else {
                words = "`" + Scene.shown(call.node()) + "` gave null";
            }
        }

        /** The live value of a parameter that was passed on into a method that has returned already. */
        private Optional<String> argumentValue(LiveFrame frame, Node argument) {
            return scene.frames().stream()
                    .filter(each -> !each.equals(frame))
                    .flatMap(each -> each.value(argument).stream())
                    .findFirst()
                    .map(Scene::shown);
        }

        private static String keys(Value mapping) {
            return mapping.kind() == Value.Kind.MAPPING && !mapping.members().isEmpty()
                    ? "; it has "
                            + String.join(
                                    ", ",
                                    mapping.members().stream()
                                            .limit(4)
                                            .map(member -> member.name())
                                            .toList())
                    : "";
        }

        private void returned(LiveFrame frame, Call call, Callable method, int depth) {
            note(call.node(), call.name() + "() gives null");
            var values = method.returned().toList();
            var none = values.stream()
                    .filter(value -> Code.bare(value).is("null_literal"))
                    .findFirst();
            if (none.isPresent()) {
                note(none.get(), method.name() + "() returns null");
                words = method.name() + "() returns null in line " + none.get().line();
            } else if (values.size() == 1) {
                note(values.getFirst(), method.name() + "() returns null");
                follow(frame, values.getFirst(), depth + 1);
                if (words.isEmpty()) {
                    words = method.name() + "() returns `" + Scene.shown(values.getFirst()) + "`";
                }
            }
        }

        private void note(Node place, String note) {
            steps.add(new Observation(place.tree().file().path(), place.line(), note));
        }
    }
}
