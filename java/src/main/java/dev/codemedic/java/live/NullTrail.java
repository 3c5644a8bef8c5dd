package dev.codemedic.java.live;

import dev.codemedic.java.code.Binding;
import dev.codemedic.java.code.Bindings;
import dev.codemedic.java.code.Call;
import dev.codemedic.java.code.Callable;
import dev.codemedic.java.code.Code;
import dev.codemedic.java.code.Field;
import dev.codemedic.java.code.JavaFile;
import dev.codemedic.java.code.JavaProject;
import dev.codemedic.java.code.Parameter;
import dev.codemedic.java.code.TypeDeclaration;
import dev.codemedic.java.code.Variable;
import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Follows a null back through variables, parameters, fields and returned values. The steps are the expressions that
 * were, or may have been, null: first the one that was used, last where the null was born.
 */
public final class NullTrail {
    private static final int DEEPEST = 6;

    private final List<LiveFrame> frames;
    private final JavaProject project;
    private final Set<Node> steps = new LinkedHashSet<>();

    private NullTrail(List<LiveFrame> frames, JavaProject project) {
        this.frames = frames;
        this.project = project;
    }

    /**
     * The steps from every expression of the innermost frame that may have been null.
     *
     * @param frames of the project, innermost first
     * @param message of the exception
     */
    public static List<Node> of(List<LiveFrame> frames, JavaProject project, String message) {
        var trail = new NullTrail(frames, project);
        var prime = frames.getFirst();
        NullUse.in(prime, message).forEach(use -> trail.follow(prime, use, 0));
        return List.copyOf(trail.steps);
    }

    /** The field that an expression names, where its class is known. */
    public static Optional<Field> field(Node expression, JavaProject project) {
        var from = JavaFile.around(expression);
        if (expression.is("field_access")) {
            return expression
                    .field("object")
                    .flatMap(object -> project.staticType(object, from))
                    .flatMap(type -> project.type(type.simple(), from))
                    .flatMap(type -> expression.field("field").flatMap(name -> type.field(name.text())));
        }
        return Variable.named(expression.text(), expression)
                .filter(Variable::isField)
                .flatMap(found -> TypeDeclaration.around(found.declaration()))
                .flatMap(type -> type.field(expression.text()));
    }

    private void follow(LiveFrame frame, Node expression, int depth) {
        var node = Code.bare(expression);
        if (depth > DEEPEST || !steps.add(node)) {
            return;
        }
        switch (node.kind()) {
            case "identifier" -> variable(frame, node, depth);
            case "field_access" -> assigned(frame, node, depth);
            case "method_invocation" -> returned(frame, new Call(node), depth);
            case "ternary_expression" ->
                Stream.of("consequence", "alternative")
                        .flatMap(part -> node.field(part).stream())
                        .forEach(part -> follow(frame, part, depth + 1));
            case "cast_expression" -> node.field("value").ifPresent(value -> follow(frame, value, depth + 1));
            default -> {}
        }
    }

    private void variable(LiveFrame frame, Node use, int depth) {
        var binding = binding(use);
        if (binding.isEmpty()) {
            assigned(frame, use, depth);
            return;
        }
        switch (binding.get().kind()) {
            case PARAMETER -> passed(frame, use.text(), depth);
            case DECLARED, ASSIGNED -> binding.get().value().ifPresent(value -> follow(frame, value, depth + 1));
            case ELEMENT, CHANGED, CAUGHT, RESOURCE, PATTERN -> {}
        }
    }

    /** A lambda sees the variables of the method around it. */
    private static Optional<Binding> binding(Node use) {
        return Stream.concat(Stream.of(use), use.ancestors())
                .filter(node -> node.is(Callable.KINDS))
                .flatMap(callable -> Bindings.in(new Callable(callable)).reaching(use.text(), use).stream())
                .findFirst();
    }

    private void passed(LiveFrame frame, String name, int depth) {
        var names = frame.callable().map(Callable::parameters).orElse(List.of()).stream()
                .map(Parameter::name)
                .toList();
        int at = frames.indexOf(frame);
        if (at + 1 < frames.size() && names.contains(name)) {
            var caller = frames.get(at + 1);
            caller.call()
                    .flatMap(call -> call.argument(names.indexOf(name)))
                    .ifPresent(argument -> follow(caller, argument, depth + 1));
        }
    }

    /** What may give a field its null: a first value or an assignment anywhere in its file. */
    private void assigned(LiveFrame frame, Node use, int depth) {
        field(use, project).ifPresent(field -> {
            var values = new ArrayList<Node>(field.value().stream().toList());
            assignments(field).forEach(assignment -> assignment.field("right").ifPresent(values::add));
            values.stream()
                    .filter(value -> Code.bare(value).is("null_literal", "method_invocation", "ternary_expression"))
                    .forEach(value -> follow(frame, value, depth + 1));
        });
    }

    /** The plain assignments to a field within its file. */
    public static Stream<Node> assignments(Field field) {
        return field.declaration()
                .tree()
                .nodes("assignment_expression")
                .filter(node -> Code.operator(node).equals("="))
                .filter(node -> node.field("left")
                        .filter(left -> left.is("field_access")
                                ? left.field("field")
                                        .filter(name -> name.text().equals(field.name()))
                                        .isPresent()
                                : left.text().equals(field.name())
                                        && Variable.named(field.name(), left)
                                                .filter(Variable::isField)
                                                .isPresent())
                        .isPresent());
    }

    private void returned(LiveFrame frame, Call call, int depth) {
        project.targets(call, JavaFile.around(call.node()))
                .limit(1)
                .flatMap(Callable::returned)
                .forEach(value -> follow(frame, value, depth + 1));
    }
}
