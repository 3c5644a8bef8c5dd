package dev.codemedic.python.origin;

import dev.codemedic.core.diagnosis.Observation;
import dev.codemedic.core.failure.Value;
import dev.codemedic.core.failure.Value.Kind;
import dev.codemedic.python.code.Binding;
import dev.codemedic.python.code.Bindings;
import dev.codemedic.python.code.Call;
import dev.codemedic.python.code.ClassDefinition;
import dev.codemedic.python.code.FunctionDefinition;
import dev.codemedic.python.code.PythonFile;
import dev.codemedic.python.code.PythonProject;
import dev.codemedic.python.code.TextLiteral;
import dev.codemedic.python.live.LiveFrame;
import dev.codemedic.syntax.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Follows a {@code None} back through variables, parameters, attributes and calls to where it came into being. */
public final class Origins {
    private static final int DEEPEST = 8;
    private static final Set<String> IN_PLACE = Set.of(
            "sort", "append", "extend", "insert", "reverse", "remove", "clear", "update", "add", "discard", "shuffle");
    private static final Set<String> PATTERN = Set.of("match", "search", "fullmatch");

    private final PythonProject project;
    private final List<LiveFrame> frames;

    /**
     * Prepares to look.
     *
     * @param frames the frames of the failure, innermost first
     */
    public Origins(PythonProject project, List<LiveFrame> frames) {
        this.project = project;
        this.frames = List.copyOf(frames);
    }

    /** Where an expression of a frame got its {@code None} from; the likeliest first, at least one. */
    public List<Trail> of(LiveFrame frame, Node expression) {
        var trails = trace(frame, expression, 0)
                .map(trail -> trail.usedIn(expression))
                .toList();
        return trails.isEmpty() ? List.of(unknown(frame, expression)) : trails;
    }

    private static Trail unknown(LiveFrame frame, Node expression) {
        return new Trail(new Origin.Unknown(expression), frame, expression, List.of());
    }

    private static Stream<Trail> found(Origin origin, LiveFrame frame, Node at) {
        return Stream.of(new Trail(origin, frame, at, List.of()));
    }

    private Stream<Trail> trace(LiveFrame frame, Node expression, int depth) {
        if (depth > DEEPEST
                || frame.value(expression).filter(value -> !value.isNull()).isPresent()) {
            return Stream.empty();
        }
        return switch (expression.kind()) {
            case "none" -> found(new Origin.Written(expression), frame, expression);
            case "parenthesized_expression", "await" ->
                expression.namedChildren().stream().findFirst().stream().flatMap(inner -> trace(frame, inner, depth));
            case "identifier" -> name(frame, expression, depth);
            case "attribute" -> attribute(frame, expression, depth);
            case "call" -> call(frame, new Call(expression), depth);
            case "conditional_expression" ->
                Stream.of(0, 2)
                        .filter(branch -> expression.namedChildren().size() == 3)
                        .flatMap(branch ->
                                trace(frame, expression.namedChildren().get(branch), depth + 1));
            case "boolean_operator" ->
                expression.field("right").stream().flatMap(right -> trace(frame, right, depth + 1));
            case "subscript" -> Stream.of(unknown(frame, expression));
            default -> Stream.empty();
        };
    }

    private Stream<Trail> name(LiveFrame frame, Node use, int depth) {
        var name = use.text();
        var bindings = Bindings.in(frame.scope());
        var local = bindings.of(name).toList();
        if (local.isEmpty()) {
            return module(frame, use, depth);
        }
        var reaching = bindings.reaching(name, use);
        if (reaching.isEmpty()) {
            return Stream.empty();
        }
        var last = reaching.get();
        var step = note(last.target(), name + " = None");
        var direct = bound(frame, last, depth).map(trail -> trail.behind(step));
        var first = local.stream()
                .filter(binding ->
                        binding.bound().filter(value -> value.is("none")).isPresent())
                .filter(binding -> !binding.equals(last) && binding.target().end() <= use.start())
                .filter(_ -> last.kind() == Binding.Kind.ASSIGNED)
                .map(binding -> new Trail(
                        new Origin.NeverAssigned(name, binding.target()),
                        frame,
                        use,
                        List.of(note(binding.target(), name + " = None, and no other value came"))));
        return Stream.concat(direct, first);
    }

    private Stream<Trail> bound(LiveFrame frame, Binding binding, int depth) {
        return switch (binding.kind()) {
            case ASSIGNED ->
                binding.bound().stream()
                        .flatMap(value -> value.is("none")
                                ? found(new Origin.NeverAssigned(binding.name(), binding.target()), frame, value)
                                : trace(frame, value, depth + 1));
            case PARAMETER -> parameter(frame, binding.name(), depth);
            case LOOP, UNPACKED, WITH -> binding.bound().stream().map(value -> unknown(frame, value));
            case AUGMENTED, CAUGHT, IMPORTED, DEFINED -> Stream.empty();
        };
    }

    private Stream<Trail> module(LiveFrame frame, Node use, int depth) {
        var bindings = Bindings.in(frame.file().root());
        return bindings
                .of(use.text())
                .filter(binding -> binding.kind() == Binding.Kind.ASSIGNED)
                .reduce((_, second) -> second)
                .stream()
                .flatMap(binding -> bound(frame, binding, depth)
                        .map(trail -> trail.behind(note(binding.target(), use.text() + " = None"))));
    }

    /** What the caller passed. */
    private Stream<Trail> parameter(LiveFrame frame, String name, int depth) {
        var function = frame.function();
        int at = frames.indexOf(frame);
        if (function.isEmpty() || at < 0 || at + 1 >= frames.size()) {
            return Stream.empty();
        }
        var caller = frames.get(at + 1);
        var call = caller.suspects("call").stream()
                .map(Call::new)
                .filter(each -> calls(each, function.get()))
                .findFirst();
        if (call.isEmpty()) {
            return Stream.empty();
        }
        var argument = new Arguments(function.get(), call.get()).of(name);
        if (argument.isEmpty()) {
            return function.get().parameter(name).filter(each -> each.presetIsNone()).stream()
                    .flatMap(preset -> found(new Origin.Preset(function.get(), preset), frame, preset.node()));
        }
        var step = note(call.get().node(), argument.get().text() + " = None is passed as " + name);
        return trace(caller, argument.get(), depth + 1).map(trail -> trail.behind(step));
    }

    private static boolean calls(Call call, FunctionDefinition function) {
        return call.name().equals(function.name())
                || function.name().equals("__init__")
                        && function.owner()
                                .filter(owner -> owner.name().equals(call.name()))
                                .isPresent();
    }

    private Stream<Trail> attribute(LiveFrame frame, Node attribute, int depth) {
        var name = attribute.field("attribute").map(Node::text).orElse("");
        var type = attribute.field("object").flatMap(object -> typeOf(frame, object));
        return type.stream().flatMap(owner -> {
            var assignments = owner.assignmentsTo(name).toList();
            var none = assignments.stream()
                    .filter(each -> each.field("right")
                            .filter(right -> right.is("none"))
                            .isPresent())
                    .findFirst();
            if (none.isPresent()) {
                var step = note(none.get(), "self." + name + " = None");
                return found(new Origin.NeverSet(owner, name, none.get()), frame, attribute)
                        .map(trail -> trail.behind(step));
            }
            return assignments.stream()
                    .flatMap(each -> each.field("right").stream())
                    .filter(right -> Call.of(right).isPresent())
                    .flatMap(right -> trace(still(frame, right), right, depth + 1));
        });
    }

    /** The class of an expression's value: by the live value, else {@code self}'s own. */
    private Optional<ClassDefinition> typeOf(LiveFrame frame, Node object) {
        var live =
                frame.value(object).filter(value -> value.kind() == Kind.OBJECT).map(Value::type);
        if (live.isPresent()) {
            var full = live.get();
            return project.type(full.substring(full.lastIndexOf('.') + 1), frame.file());
        }
        return object.text().equals("self") ? frame.function().flatMap(FunctionDefinition::owner) : Optional.empty();
    }

    private Stream<Trail> call(LiveFrame frame, Call call, int depth) {
        var at = call.node();
        if (call.path().equals("os.getenv") || call.path().endsWith("environ.get")) {
            return call.positional().stream()
                    .limit(call.arguments().size() == 1 ? 1 : 0)
                    .flatMap(key -> found(
                            new Origin.UnsetVariable(
                                    call, TextLiteral.value(key).orElse(key.text())),
                            frame,
                            at));
        }
        var function = called(frame, call);
        if (function.isPresent()) {
            return results(frame, call, function.get(), depth);
        }
        if (call.receiver().isPresent() && call.is("get", 1)) {
            var mapping = call.receiver().get();
            var key = call.arguments().getFirst();
            return found(new Origin.MissingKey(call, mapping, key, frame.value(mapping), frame.value(key)), frame, at)
                    .map(trail -> trail.behind(note(at, missing(frame, mapping, key))));
        }
        if (PATTERN.contains(call.name()) && call.receiver().isPresent()) {
            return found(new Origin.NoMatch(call), frame, at).map(trail -> trail.behind(note(at, "no match")));
        }
        if (IN_PLACE.contains(call.name()) && call.receiver().isPresent()) {
            return found(new Origin.InPlace(call), frame, at)
                    .map(trail -> trail.behind(note(at, call.name() + "() gives None")));
        }
        return Stream.of(unknown(frame, at));
    }

    private static String missing(LiveFrame frame, Node mapping, Node key) {
        var wanted = frame.value(key).map(Value::text).orElse(key.text());
        return mapping.text() + " has no key " + wanted;
    }

    /** The function of the project that a call runs. */
    private Optional<FunctionDefinition> called(LiveFrame frame, Call call) {
        if (call.function().is("identifier")) {
            return define(frame.file(), call.name())
                    .or(() -> project.imported(call.name(), frame.file()).flatMap(file -> define(file, call.name())));
        }
        return call.receiver()
                .flatMap(receiver -> typeOf(frame, receiver)
                        .or(() -> receiver.is("identifier")
                                ? project.type(receiver.text(), frame.file())
                                : Optional.empty())
                        .flatMap(type -> project.method(type, call.name()))
                        .or(() -> moduleOf(frame, receiver).flatMap(file -> define(file, call.name())))
                        .or(() -> receiver.is("call") ? onlyMethod(call.name()) : Optional.empty()));
    }

    /** The method of that name where the project has one and no more: of a chain of calls the types are not known. */
    private Optional<FunctionDefinition> onlyMethod(String name) {
        var methods = project.mentioning(name)
                .flatMap(file -> file.functions())
                .filter(function -> function.name().equals(name) && function.isMethod())
                .limit(2)
                .toList();
        return methods.size() == 1 ? Optional.of(methods.getFirst()) : Optional.empty();
    }

    private Optional<PythonFile> moduleOf(LiveFrame frame, Node receiver) {
        return frame.file()
                .imports()
                .filter(imported -> imported.local().equals(receiver.text()))
                .findFirst()
                .flatMap(imported -> project.module(
                        imported.member().isEmpty() ? imported.module() : imported.module() + "." + imported.member(),
                        frame.file().path()));
    }

    private static Optional<FunctionDefinition> define(PythonFile file, String name) {
        return file.functions()
                .filter(function ->
                        function.name().equals(name) && function.owner().isEmpty())
                .findFirst();
    }

    private Stream<Trail> results(LiveFrame frame, Call call, FunctionDefinition function, int depth) {
        if (function.isGenerator() || function.isAsync()) {
            return Stream.empty();
        }
        var inside = LiveFrame.returned(function, new Arguments(function, call).values(frame), frame);
        var returns = function.returns();
        var explicit = returns.stream().flatMap(each -> {
            var value = each.namedChildren().stream()
                    .filter(child -> !child.is("comment"))
                    .findFirst();
            if (value.isEmpty() || value.get().is("none")) {
                return found(new Origin.NoResult(call, function, Optional.of(each)), inside, each)
                        .map(trail -> trail.behind(note(each, function.name() + "() returns None")));
            }
            return trace(inside, value.get(), depth + 1)
                    .filter(trail -> !(trail.origin() instanceof Origin.Unknown))
                    .map(trail -> trail.behind(note(each, function.name() + "() returns None")));
        });
        var end = Flow.endsWithoutReturn(function)
                ? found(new Origin.NoResult(call, function, Optional.empty()), inside, function.node())
                        .map(trail -> trail.behind(note(function.node(), function.name() + "() ends without a return")))
                : Stream.<Trail>empty();
        return Stream.concat(explicit, end);
    }

    /** The same place in the text without live values: the frame it ran in is gone. */
    private LiveFrame still(LiveFrame frame, Node place) {
        return FunctionDefinition.around(place)
                .map(function -> LiveFrame.returned(function, List.of(), frame))
                .orElse(frame);
    }

    private static Observation note(Node place, String words) {
        return new Observation(place.tree().file().path(), place.line(), words);
    }
}
