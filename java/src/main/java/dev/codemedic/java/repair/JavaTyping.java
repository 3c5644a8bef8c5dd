package dev.codemedic.java.repair;

import dev.codemedic.java.code.Callable;
import dev.codemedic.java.code.JavaFile;
import dev.codemedic.java.code.JavaProject;
import dev.codemedic.java.code.JavaType;
import dev.codemedic.java.code.TypeDeclaration;
import dev.codemedic.java.types.ExpressionTypes;
import dev.codemedic.repair.code.Form;
import dev.codemedic.repair.code.Type;
import dev.codemedic.repair.code.Typing;
import dev.codemedic.repair.code.Variable;
import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Types of a Java method: those that are declared, and what follows from them. */
final class JavaTyping implements Typing {
    private static final int MOST_METHODS = 40;
    private static final Set<String> INTS = Set.of(
            "size", "length", "indexOf", "lastIndexOf", "compareTo", "hashCode", "charAt", "intValue", "parseInt");
    private static final Set<String> BOOLS = Set.of(
            "contains",
            "containsKey",
            "containsValue",
            "containsAll",
            "isEmpty",
            "equals",
            "startsWith",
            "endsWith",
            "hasNext",
            "add",
            "isDigit",
            "isLetter",
            "equalsIgnoreCase",
            "anyMatch",
            "allMatch",
            "noneMatch");
    private static final Set<String> TEXTS = Set.of(
            "substring", "toString", "trim", "toLowerCase", "toUpperCase", "valueOf", "replace", "join", "concat");
    private static final Set<String> ELEMENTS = Set.of(
            "get",
            "getOrDefault",
            "remove",
            "poll",
            "pop",
            "peek",
            "getFirst",
            "getLast",
            "removeFirst",
            "removeLast",
            "pollFirst",
            "pollLast",
            "next",
            "first",
            "last");
    private static final Set<String> EXTREMES = Set.of("max", "min", "abs");

    private final JavaDialect dialect;
    private final JavaProject project;
    private final Optional<JavaFile> file;
    private final Node function;
    private final Optional<ExpressionTypes> types;
    private final List<Variable> variables = new ArrayList<>();
    private final JavaSignatures signatures = new JavaSignatures();
    private final Map<Node, Type> known = new HashMap<>();

    /** @param types the compiler's knowledge of the function */
    JavaTyping(JavaDialect dialect, JavaProject project, Node function, Optional<ExpressionTypes> types) {
        this.types = types;
        this.dialect = dialect;
        this.project = project;
        this.function = function;
        this.file = project.file(function.tree().file().path());
        new Callable(function)
                .parameters()
                .forEach(parameter -> add(
                        parameter.name(),
                        Type.named(parameter.type().text()),
                        0,
                        Integer.MAX_VALUE,
                        !parameter.node().text().startsWith("final ")));
        locals();
        fields();
    }

    private void locals() {
        function.descendants("variable_declarator", "enhanced_for_statement").forEach(node -> {
            boolean lambda = node.ancestors()
                    .takeWhile(above -> !above.equals(function))
                    .anyMatch(above -> above.is("lambda_expression", "class_body"));
            if (lambda) {
                return;
            }
            var name = node.field("name").map(Node::text);
            if (node.is("enhanced_for_statement")) {
                var type = node.field("type").map(Node::text).orElse("");
                int from = node.field("body").map(Node::start).orElse(node.end());
                node.field("name").ifPresent(found -> add(found.text(), typed(found, type), from, node.end(), true));
                return;
            }
            var declaration = node.parent().filter(parent -> parent.is("local_variable_declaration"));
            if (declaration.isEmpty() || name.isEmpty()) {
                return;
            }
            var holder = declaration.get().parent().orElse(function);
            var dimensions = node.field("dimensions").map(Node::text).orElse("");
            var type = declaration.get().field("type").map(Node::text).orElse("") + dimensions;
            boolean last = declaration.get().namedChildren().stream()
                    .anyMatch(child -> child.text().contains("final"));
            add(name.get(), typed(node.field("name").orElse(node), type), setAt(node, holder), holder.end(), !last);
        });
    }

    /** Where a variable has a value for the first time: what is read before, a compiler refuses. */
    private static int setAt(Node declarator, Node holder) {
        if (declarator.field("value").isPresent()) {
            return declarator.end();
        }
        var name = declarator.field("name").map(Node::text).orElse("");
        return holder.descendants("assignment_expression")
                .filter(assignment -> assignment.start() > declarator.end()
                        && assignment.field("left").map(Node::text).orElse("").equals(name))
                .mapToInt(Node::end)
                .findFirst()
                .orElse(declarator.end());
    }

    private void fields() {
        boolean fixed = new Callable(function).isStatic();
        new Callable(function).owner().stream().flatMap(TypeDeclaration::fields).forEach(field -> {
            var declaration = field.declarator().parent().map(Node::text).orElse("");
            boolean shared = declaration.contains("static ");
            if (!fixed || shared) {
                add(
                        field.name(),
                        Type.named(field.type().text()),
                        0,
                        Integer.MAX_VALUE,
                        !declaration.contains("final "));
            }
        });
    }

    /** The type of a declared variable, also where it is left to the compiler. */
    private Type typed(Node name, String written) {
        return types.flatMap(known -> known.of(name.start(), name.end())).orElseGet(() -> Type.named(written));
    }

    private void add(String name, Type type, int from, int until, boolean assignable) {
        variables.add(new Variable(name, type, Set.of(), from, until, assignable));
    }

    @Override
    public List<Variable> variables() {
        return List.copyOf(variables);
    }

    @Override
    public List<String> offered(Node object, boolean method) {
        var type = javaType(object);
        if (type.isEmpty() || file.isEmpty()) {
            return List.of();
        }
        var own = project.type(type.get().simple(), file.get());
        if (own.isPresent()) {
            var names = method
                    ? own.get().methods().map(Callable::name)
                    : own.get().fields().map(field -> field.name());
            return names.distinct().limit(MOST_METHODS).toList();
        }
        if (!method) {
            return List.of();
        }
        return type.flatMap(JavaType::platformClass).stream()
                .flatMap(JavaTyping::methods)
                .distinct()
                .sorted()
                .limit(MOST_METHODS)
                .toList();
    }

    @Override
    public boolean takes(Form.Call call, String function, List<Type> arguments, Optional<Type> wanted) {
        var candidates = candidates(call, function);
        return candidates.isEmpty()
                || candidates.stream()
                        .anyMatch(each ->
                                each.takes(arguments) && wanted.map(each::gives).orElse(true));
    }

    /** What a call may be one of; none where not all can be known. */
    private List<JavaSignatures.Signature> candidates(Form.Call call, String function) {
        if (file.isEmpty()) {
            return List.of();
        }
        var receiver = call.receiver();
        if (receiver == null && !call.creation()) {
            return List.of();
        }
        var type = receiver == null || call.creation() ? Optional.of(new JavaType(function)) : javaType(receiver);
        if (type.isEmpty() || type.get().isArray()) {
            return List.of();
        }
        var own = project.type(type.get().simple(), file.get());
        if (own.isEmpty()) {
            return call.creation() ? signatures.constructors(type.get()) : signatures.methods(type.get(), function);
        }
        boolean inherits = own.get().node().field("superclass").isPresent()
                || own.get().node().field("interfaces").isPresent();
        if (inherits || call.creation()) {
            return List.of();
        }
        return own.get()
                .methods()
                .filter(each -> each.name().equals(function))
                .map(JavaSignatures.Signature::of)
                .toList();
    }

    @Override
    public Type returned() {
        return function.field("type").map(type -> Type.named(type.text())).orElse(Type.UNKNOWN);
    }

    private static Stream<String> methods(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getDeclaringClass() != Object.class)
                .map(method -> method.getName());
    }

    /** The variable that a name stands for: of several of one name the one that is set there. */
    private Optional<Variable> variable(Node name) {
        var named = variables.stream()
                .filter(each -> each.name().equals(name.text()))
                .toList();
        return named.stream()
                .filter(each -> each.from() <= name.end() && name.start() < each.until())
                .findFirst()
                .or(() -> named.stream().findFirst());
    }

    private Optional<JavaType> javaType(Node expression) {
        var variable = variable(expression);
        if (variable.isPresent()) {
            return Optional.of(new JavaType(variable.get().type().name()));
        }
        return file.flatMap(known -> project.staticType(expression, known));
    }

    @Override
    public Type of(Node expression) {
        var found = known.get(expression);
        if (found == null) {
            found = computed(expression);
            known.put(expression, found);
        }
        return found;
    }

    private Type computed(Node expression) {
        return types.flatMap(known -> known.of(expression.start(), expression.end()))
                .orElseGet(() -> guessed(expression));
    }

    private Type guessed(Node expression) {
        var simple = switch (dialect.form(expression)) {
            case Form.Name _ -> variable(expression).map(Variable::type).orElse(Type.UNKNOWN);
            case Form.Int _ -> Type.INT;
            case Form.Real _ -> Type.REAL;
            case Form.Text _ -> Type.named("String");
            case Form.Bool _, Form.Compare _, Form.Not _, Form.Logical _ -> Type.BOOL;
            case Form.Null _ -> new Type(Type.Sort.NULL, "null", "");
            case Form.Group(var inner) -> of(inner);
            case Form.Minus(var operand) -> of(operand);
            case Form.Binary(var left, var operator, var right) -> binary(of(left), operator.text(), of(right));
            case Form.Choice(var _, var then, var _) -> of(then);
            case Form.Index(var object, var _) -> of(object).elementType();
            case Form.Member(var object, var name) ->
                name.text().equals("length") && of(object).is(Type.Sort.SEQUENCE) ? Type.INT : Type.UNKNOWN;
            case Form.Call call -> call(call);
            default -> other(expression);
        };
        if (!simple.is(Type.Sort.UNKNOWN)) {
            return simple;
        }
        return file.flatMap(known -> project.staticType(expression, known))
                .map(type -> Type.named(type.text()))
                .orElse(simple);
    }

    private static Type other(Node expression) {
        return switch (expression.kind()) {
            case "instanceof_expression" -> Type.BOOL;
            case "cast_expression", "array_creation_expression" ->
                expression
                        .field("type")
                        .map(type -> Type.named(type.text() + (expression.is("array_creation_expression") ? "[]" : "")))
                        .orElse(Type.UNKNOWN);
            case "character_literal", "update_expression" -> Type.INT;
            default -> Type.UNKNOWN;
        };
    }

    private static Type binary(Type left, String operator, Type right) {
        if (left.is(Type.Sort.TEXT) || right.is(Type.Sort.TEXT)) {
            return operator.equals("+") ? Type.named("String") : Type.UNKNOWN;
        }
        if (left.number() && right.number()) {
            return left.is(Type.Sort.REAL) || right.is(Type.Sort.REAL) ? Type.REAL : Type.INT;
        }
        return left.number() ? left : right.number() ? right : Type.UNKNOWN;
    }

    private Type call(Form.Call call) {
        if (call.creation()) {
            return Type.named(call.name().text());
        }
        var name = call.name().text();
        if (call.receiver() == null) {
            return function.tree()
                    .nodes("method_declaration")
                    .filter(method ->
                            method.field("name").map(Node::text).orElse("").equals(name))
                    .findFirst()
                    .flatMap(method -> method.field("type"))
                    .map(type -> Type.named(type.text()))
                    .orElse(Type.UNKNOWN);
        }
        if (EXTREMES.contains(name) && !call.arguments().isEmpty()) {
            return of(call.arguments().getLast());
        }
        if (INTS.contains(name)) {
            return Type.INT;
        }
        if (BOOLS.contains(name)) {
            return Type.BOOL;
        }
        if (TEXTS.contains(name)) {
            return Type.named("String");
        }
        return ELEMENTS.contains(name) ? of(call.receiver()).elementType() : Type.UNKNOWN;
    }
}
