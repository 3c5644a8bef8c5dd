package dev.codemedic.python.repair;

import dev.codemedic.repair.code.Form;
import dev.codemedic.repair.code.Type;
import dev.codemedic.repair.code.Typing;
import dev.codemedic.repair.code.Variable;
import dev.codemedic.repair.validate.Baseline.Observed;
import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Types of a Python function: those its variables had when tests ran it, and what follows from them. */
final class PythonTyping implements Typing {
    private static final int MOST_ATTRIBUTES = 10;
    private static final Set<String> NO_VALUES =
            Set.of("module", "function", "type", "builtin_function_or_method", "method", "ABCMeta");
    private static final Map<String, Type> CALLS = Map.ofEntries(
            Map.entry("len", Type.INT),
            Map.entry("int", Type.INT),
            Map.entry("ord", Type.INT),
            Map.entry("round", Type.INT),
            Map.entry("float", Type.REAL),
            Map.entry("str", Type.TEXT),
            Map.entry("chr", Type.TEXT),
            Map.entry("repr", Type.TEXT),
            Map.entry("bool", Type.BOOL),
            Map.entry("any", Type.BOOL),
            Map.entry("all", Type.BOOL),
            Map.entry("isinstance", Type.BOOL),
            Map.entry("list", Type.named("list")),
            Map.entry("tuple", Type.named("tuple")),
            Map.entry("sorted", Type.named("list")),
            Map.entry("range", Type.named("range[int]")),
            Map.entry("set", Type.named("set")),
            Map.entry("frozenset", Type.named("set")),
            Map.entry("dict", Type.named("dict")));
    private static final Map<String, Type> METHODS = Map.ofEntries(
            Map.entry("join", Type.TEXT),
            Map.entry("lower", Type.TEXT),
            Map.entry("upper", Type.TEXT),
            Map.entry("strip", Type.TEXT),
            Map.entry("lstrip", Type.TEXT),
            Map.entry("rstrip", Type.TEXT),
            Map.entry("replace", Type.TEXT),
            Map.entry("format", Type.TEXT),
            Map.entry("split", Type.named("list[str]")),
            Map.entry("find", Type.INT),
            Map.entry("rfind", Type.INT),
            Map.entry("index", Type.INT),
            Map.entry("count", Type.INT),
            Map.entry("startswith", Type.BOOL),
            Map.entry("endswith", Type.BOOL),
            Map.entry("isdigit", Type.BOOL),
            Map.entry("isalpha", Type.BOOL),
            Map.entry("issuperset", Type.BOOL),
            Map.entry("issubset", Type.BOOL),
            Map.entry("keys", Type.named("list")),
            Map.entry("values", Type.named("list")),
            Map.entry("items", Type.named("list")));

    private final PythonDialect dialect;
    private final Node function;
    private final Map<String, Variable> variables = new LinkedHashMap<>();

    PythonTyping(PythonDialect dialect, Node function, Optional<Observed> seen) {
        this.dialect = dialect;
        this.function = function;
        var observed = seen.orElse(new Observed(Map.of(), Map.of()));
        parameters(observed);
        bindings(observed);
        references(observed);
        attributes();
    }

    @Override
    public List<Variable> variables() {
        return List.copyOf(variables.values());
    }

    private void parameters(Observed observed) {
        function.field("parameters").stream()
                .flatMap(list -> list.namedChildren().stream())
                .forEach(parameter -> {
                    var name = parameter.is("identifier")
                            ? Optional.of(parameter)
                            : parameter
                                    .field("name")
                                    .or(() ->
                                            parameter.descendants("identifier").findFirst());
                    name.map(Node::text)
                            .filter(text -> !text.equals("self") && !text.equals("cls"))
                            .ifPresent(text -> add(text, observed, 0, true));
                });
    }

    private void bindings(Observed observed) {
        function.descendants("identifier").filter(this::binds).forEach(name -> {
            boolean inner = name.ancestors()
                    .takeWhile(node -> !node.equals(function))
                    .anyMatch(node -> node.is(
                            "function_definition",
                            "lambda",
                            "class_definition",
                            "list_comprehension",
                            "generator_expression",
                            "set_comprehension",
                            "dictionary_comprehension"));
            if (!inner) {
                var loop = name.ancestors()
                        .filter(node -> node.is("for_statement", "while_statement"))
                        .findFirst();
                int from = loop.filter(node -> node.is("for_statement"))
                        .map(Node::start)
                        .orElse(name.end());
                add(name.text(), observed, from, true);
            }
        });
    }

    private boolean binds(Node name) {
        var at = name;
        var parent = at.parent();
        while (parent.isPresent()
                && parent.get().is("pattern_list", "tuple_pattern", "list_pattern", "list_splat_pattern")) {
            at = parent.get();
            parent = at.parent();
        }
        var child = at;
        return parent.filter(node -> node.is(
                        "assignment", "augmented_assignment", "for_statement", "named_expression", "as_pattern_target"))
                .filter(node -> node.is("as_pattern_target")
                        || node.field("left").map(child::equals).orElse(false)
                        || node.field("name").map(child::equals).orElse(false))
                .isPresent();
    }

    /** Names that the function only reads: of the module or of a function around it. */
    private void references(Observed observed) {
        var own = new HashSet<>(variables.keySet());
        function.descendants("identifier").forEach(name -> {
            boolean called = name.parent()
                    .filter(node -> node.is("call", "attribute", "keyword_argument", "function_definition"))
                    .filter(node -> !node.is("attribute")
                            || node.field("attribute").map(name::equals).orElse(false))
                    .isPresent();
            var text = name.text();
            boolean known = observed.variables().containsKey(text);
            boolean comprehended = name.ancestors()
                    .takeWhile(node -> !node.equals(function))
                    .anyMatch(node -> node.is(
                            "list_comprehension",
                            "generator_expression",
                            "set_comprehension",
                            "dictionary_comprehension",
                            "lambda"));
            if (!called
                    && !own.contains(text)
                    && !dialect.vocabulary().words().contains(text)
                    && (known || !comprehended)
                    && !CALLS.containsKey(text)) {
                add(text, observed, 0, false);
            }
        });
    }

    private void attributes() {
        boolean method = function.field("parameters")
                .flatMap(list -> list.namedChildren().stream().findFirst())
                .filter(first -> first.text().equals("self"))
                .isPresent();
        if (!method) {
            return;
        }
        var owner = function.ancestors()
                .filter(node -> node.is("class_definition"))
                .findFirst()
                .orElse(function);
        var names = new ArrayList<String>();
        for (var scope : List.of(function, owner)) {
            scope.descendants("attribute")
                    .filter(node ->
                            node.field("object").map(Node::text).orElse("").equals("self"))
                    .filter(node -> !node.parent()
                            .filter(parent -> parent.is("call"))
                            .flatMap(parent -> parent.field("function"))
                            .map(node::equals)
                            .orElse(false))
                    .map(Node::text)
                    .distinct()
                    .forEach(names::add);
        }
        names.stream()
                .distinct()
                .limit(MOST_ATTRIBUTES)
                .forEach(name -> variables.putIfAbsent(
                        name, new Variable(name, Type.UNKNOWN, Set.of(), 0, Integer.MAX_VALUE, true)));
    }

    private void add(String name, Observed observed, int from, boolean assignable) {
        var types = observed.variables().getOrDefault(name, Set.of());
        if (types.stream().anyMatch(NO_VALUES::contains) || name.equals("_")) {
            return;
        }
        variables.putIfAbsent(
                name,
                new Variable(
                        name,
                        joined(types),
                        observed.attributes().getOrDefault(name, Set.of()),
                        from,
                        Integer.MAX_VALUE,
                        assignable));
    }

    /** One type for several: null beside another is left out, an empty container beside a filled one as well. */
    private static Type joined(Set<String> names) {
        Type found = null;
        for (var name : names) {
            var type = Type.named(name);
            if (type.is(Type.Sort.NULL) && names.size() > 1) {
                continue;
            }
            if (found == null || found.sort() == type.sort() && found.element().isEmpty()) {
                found = type;
            } else if (found.sort() != type.sort()) {
                return found.number() && type.number() ? Type.REAL : Type.UNKNOWN;
            }
        }
        return found == null ? Type.UNKNOWN : found;
    }

    @Override
    public List<String> offered(Node object, boolean method) {
        var known = variables.get(object.text());
        return known == null ? List.of() : known.members().stream().sorted().toList();
    }

    @Override
    public Type of(Node expression) {
        return switch (dialect.form(expression)) {
            case Form.Name(var text) ->
                Optional.ofNullable(variables.get(text)).map(Variable::type).orElse(Type.UNKNOWN);
            case Form.Int _ -> Type.INT;
            case Form.Real _ -> Type.REAL;
            case Form.Text _ -> Type.TEXT;
            case Form.Bool _, Form.Compare _, Form.Not _ -> Type.BOOL;
            case Form.Null _ -> new Type(Type.Sort.NULL, "NoneType", "");
            case Form.Group(var inner) -> of(inner);
            case Form.Minus(var operand) -> of(operand);
            case Form.Logical(var left, var _, var right) -> {
                var one = of(left);
                yield one.sort() == of(right).sort() ? one : Type.UNKNOWN;
            }
            case Form.Binary(var left, var operator, var right) -> binary(of(left), operator.text(), of(right));
            case Form.Choice(var _, var then, var _) -> of(then);
            case Form.Sequence(var elements, var _) -> sequence(expression, elements);
            case Form.Slice(var object, var _, var _) -> of(object);
            case Form.Index(var object, var _) -> of(object).elementType();
            case Form.Member _ ->
                Optional.ofNullable(variables.get(expression.text()))
                        .map(Variable::type)
                        .orElse(Type.UNKNOWN);
            case Form.Call call -> call(call);
            default -> other(expression);
        };
    }

    private static Type other(Node expression) {
        return switch (expression.kind()) {
            case "list_comprehension" -> Type.named("list");
            case "set_comprehension" -> Type.named("set");
            case "dictionary", "dictionary_comprehension" -> Type.named("dict");
            case "generator_expression" -> Type.named("generator");
            default -> Type.UNKNOWN;
        };
    }

    private Type sequence(Node node, List<Node> elements) {
        var kind = node.kind();
        return elements.isEmpty()
                ? Type.named(kind)
                : Type.named(kind + "[" + of(elements.getFirst()).name() + "]");
    }

    private static Type binary(Type left, String operator, Type right) {
        if (left.number() && right.number()) {
            boolean real = left.is(Type.Sort.REAL) || right.is(Type.Sort.REAL) || operator.equals("/");
            return real ? Type.REAL : Type.INT;
        }
        if (left.is(Type.Sort.TEXT) || left.is(Type.Sort.SEQUENCE) || left.is(Type.Sort.SET)) {
            return left;
        }
        if (right.is(Type.Sort.SEQUENCE) || right.is(Type.Sort.TEXT) && operator.equals("+")) {
            return right;
        }
        if (operator.equals("//") || operator.equals("-") && (left.number() || right.number())) {
            return Type.INT;
        }
        return Type.UNKNOWN;
    }

    private Type call(Form.Call call) {
        var name = call.name().text();
        var arguments = call.arguments();
        if (call.receiver() == null) {
            if (List.of("min", "max", "sum").contains(name) && !arguments.isEmpty()) {
                var first = of(arguments.getFirst());
                return arguments.size() > 1 && !name.equals("sum") ? first : first.elementType();
            }
            if (name.equals("abs") && !arguments.isEmpty()) {
                return of(arguments.getFirst());
            }
            return CALLS.getOrDefault(name, Type.UNKNOWN);
        }
        var receiver = of(call.receiver());
        if (List.of("pop", "get", "popleft").contains(name)) {
            return receiver.elementType();
        }
        if (List.of("copy", "union", "intersection", "difference").contains(name)) {
            return receiver;
        }
        return METHODS.getOrDefault(name, Type.UNKNOWN);
    }
}
