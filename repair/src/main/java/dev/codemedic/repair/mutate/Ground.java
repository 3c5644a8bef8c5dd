package dev.codemedic.repair.mutate;

import dev.codemedic.repair.code.Dialect;
import dev.codemedic.repair.code.Form;
import dev.codemedic.repair.code.Fragment;
import dev.codemedic.repair.code.Type;
import dev.codemedic.repair.code.Typing;
import dev.codemedic.repair.code.Variable;
import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A function with all that its changes are built from. */
final class Ground {
    private static final int MOST_INGREDIENTS = 80;
    private static final int MOST_ATOMS = 400;
    private static final int LONGEST = 80;

    private final Node function;
    private final Dialect dialect;
    private final Typing typing;
    private final List<Fragment> ingredients;
    private final List<Fragment> conditions;
    private final String unit;
    private final Map<Node, String> contexts = new HashMap<>();

    Ground(Node function, Dialect dialect, Typing typing) {
        this.function = function;
        this.dialect = dialect;
        this.typing = typing;
        this.ingredients = collected();
        this.conditions = atoms();
        this.unit = step();
    }

    Node function() {
        return function;
    }

    Dialect dialect() {
        return dialect;
    }

    String source() {
        return function.tree().file().text();
    }

    List<Variable> variables() {
        return typing.variables();
    }

    /** Variables that are set where a node stands, as far as that can be told. */
    List<Variable> variablesAt(Node node) {
        return variables().stream()
                .filter(variable -> variable.from() <= node.start() && node.start() < variable.until())
                .toList();
    }

    List<String> offered(Node object, boolean method) {
        return typing.offered(object, method);
    }

    /** Whether a call may be one of that function, with these arguments. @param node the call */
    boolean takes(Node node, Form.Call call, String function, List<Type> arguments) {
        boolean used = node.parent()
                .map(parent -> !(form(parent) instanceof Form.Bare))
                .orElse(false);
        return typing.takes(call, function, arguments, used ? Optional.of(type(node)) : Optional.empty());
    }

    /** The type of what the function is declared to return. */
    Type returned() {
        return typing.returned();
    }

    Type type(Node expression) {
        return typing.of(expression);
    }

    Fragment fragment(Node expression) {
        var inner = ungrouped(expression);
        return new Fragment(inner.text(), dialect.level(inner), typing.of(inner));
    }

    Node ungrouped(Node expression) {
        return dialect.form(expression) instanceof Form.Group(var inner) ? ungrouped(inner) : expression;
    }

    Form form(Node node) {
        return dialect.form(node);
    }

    /** Compound expressions of this function and then of the file, each once. */
    List<Fragment> ingredients() {
        return ingredients;
    }

    /** Small conditions over the variables, likelier ones first. */
    List<Fragment> conditions() {
        return conditions;
    }

    private List<Fragment> collected() {
        Map<String, Fragment> found = new LinkedHashMap<>();
        collect(function, found);
        return found.values().stream().limit(MOST_INGREDIENTS).toList();
    }

    private void collect(Node from, Map<String, Fragment> found) {
        from.descendants().filter(Node::isNamed).forEach(node -> {
            boolean compound = switch (dialect.form(node)) {
                case Form.Binary _,
                        Form.Compare _,
                        Form.Call _,
                        Form.Index _,
                        Form.Slice _,
                        Form.Member _,
                        Form.Not _,
                        Form.Logical _ -> true;
                default -> false;
            };
            if (compound && node.end() - node.start() <= LONGEST && node.line() == node.endLine()) {
                found.putIfAbsent(node.text(), fragment(node));
            }
        });
    }

    private List<Fragment> atoms() {
        var found = new LinkedHashMap<String, Fragment>();
        var values = new ArrayList<Fragment>();
        for (var variable : variables()) {
            values.add(variable.fragment());
        }
        for (var value : values) {
            if (value.type().is(Type.Sort.BOOL) || value.type().is(Type.Sort.UNKNOWN) && dialect.indented()) {
                add(found, value);
                add(found, dialect.not(value));
            }
            dialect.isEmpty(value).ifPresent(empty -> {
                add(found, empty);
                add(found, dialect.not(empty));
            });
            dialect.isNull(value).ifPresent(nothing -> {
                add(found, nothing);
                add(found, dialect.not(nothing));
            });
            if (value.type().maybeNumber()) {
                for (var number : List.of("0", "1")) {
                    for (var operator : List.of("==", "!=", "<", "<=", ">", ">=")) {
                        dialect.compare(value, operator, Fragment.atom(number, Type.INT))
                                .ifPresent(atom -> add(found, atom));
                    }
                }
            }
            dialect.length(value).ifPresent(length -> {
                for (var number : List.of("1", "2")) {
                    for (var operator : List.of("==", "<", "<=", ">", ">=")) {
                        dialect.compare(length, operator, Fragment.atom(number, Type.INT))
                                .ifPresent(atom -> add(found, atom));
                    }
                }
            });
        }
        for (var ingredient : ingredients) {
            if (ingredient.type().is(Type.Sort.BOOL)) {
                add(found, ingredient);
                add(found, dialect.not(ingredient));
            }
        }
        for (var one : values) {
            for (var other : values) {
                if (one.text().equals(other.text())) {
                    continue;
                }
                dialect.contains(other, one).ifPresent(inside -> {
                    add(found, inside);
                    add(found, dialect.not(inside));
                });
                boolean ordered = one.type().number() && other.type().number()
                        || one.type().is(Type.Sort.TEXT) && other.type().is(Type.Sort.TEXT);
                if (ordered || one.type().fits(other.type()) && one.text().compareTo(other.text()) < 0) {
                    for (var operator : ordered ? List.of("<", "<=", "==", "!=") : List.of("==", "!=")) {
                        dialect.compare(one, operator, other).ifPresent(atom -> add(found, atom));
                    }
                }
            }
        }
        for (var ingredient : ingredients) {
            if (ingredient.type().is(Type.Sort.UNKNOWN) || ingredient.type().is(Type.Sort.OBJECT)) {
                dialect.isNull(ingredient).ifPresent(atom -> add(found, atom));
            }
            for (var value : values) {
                if (ingredient.type().number() && value.type().number()) {
                    for (var operator : List.of("<", "<=", "==", "!=", ">", ">=")) {
                        dialect.compare(value, operator, ingredient).ifPresent(atom -> add(found, atom));
                    }
                }
                dialect.contains(ingredient, value)
                        .filter(_ -> !ingredient.type().is(Type.Sort.TEXT))
                        .ifPresent(atom -> add(found, atom));
            }
        }
        return found.values().stream().limit(MOST_ATOMS).toList();
    }

    private static void add(Map<String, Fragment> found, Fragment fragment) {
        if (fragment.text().length() <= LONGEST) {
            found.putIfAbsent(fragment.text(), fragment);
        }
    }

    /** How tightly an expression must bind to stand where this one stands without brackets. */
    int needed(Node node) {
        var parent = node.parent();
        if (parent.isEmpty()) {
            return 0;
        }
        return switch (dialect.form(parent.get())) {
            case Form.Binary(var left, var operator, var _) -> side(node, left, operator);
            case Form.Compare(var _, var operator, var _) -> dialect.level(operator.text()) + 1;
            case Form.Logical(var left, var operator, var _) -> side(node, left, operator);
            case Form.Not _, Form.Minus _ -> dialect.level(parent.get()) + 1;
            case Form.Call call ->
                Objects.equals(node, call.receiver()) || node.equals(call.name()) ? Fragment.ATOM : 0;
            case Form.Index(var object, var _) -> node.equals(object) ? Fragment.ATOM : 0;
            case Form.Slice(var object, var _, var _) -> node.equals(object) ? Fragment.ATOM : 0;
            case Form.Member _ -> Fragment.ATOM;
            case Form.Choice _ -> 1;
            case Form.OtherExpression _ ->
                parent.get().is("cast_expression", "unary_expression", "update_expression", "await") ? 90 : 0;
            default -> 0;
        };
    }

    private int side(Node node, Node left, Node operator) {
        return dialect.level(operator.text()) + (node.equals(left) ? 0 : 1);
    }

    /** What role a node plays: what the prior tells apart. */
    String context(Node node) {
        return contexts.computeIfAbsent(node, this::contextOf);
    }

    private String contextOf(Node node) {
        var at = Optional.of(node);
        while (at.isPresent()) {
            var parent = at.get().parent();
            var child = at.get();
            var role = parent.map(up -> role(up, child));
            if (role.isPresent() && !role.get().isEmpty()) {
                return role.get();
            }
            at = parent;
        }
        return "body";
    }

    private String role(Node parent, Node child) {
        return switch (dialect.form(parent)) {
            case Form.If(var condition, var _, var _) -> condition.equals(child) ? "condition" : "statement";
            case Form.While(var condition, var _) -> condition.equals(child) ? "loop" : "statement";
            case Form.ForEach(var _, var iterable, var _) -> iterable.equals(child) ? "loop" : "statement";
            case Form.Return _ -> "return";
            case Form.Assign(var target, var _, var _) -> target.equals(child) ? "target" : "value";
            case Form.Call(var _, var _, var arguments, var _, var _) -> arguments.contains(child) ? "argument" : "";
            case Form.Index(var _, var indexes) -> indexes.contains(child) ? "index" : "";
            case Form.Slice(var object, var _, var _) -> object.equals(child) ? "" : "index";
            case Form.Bare _ -> "call";
            case Form.Block _ -> "statement";
            default -> "";
        };
    }

    /** Whether an expression stands where its value is used, and may be exchanged. */
    boolean value(Node node) {
        if (!dialect.form(node).isExpression()) {
            return false;
        }
        var parent = node.parent();
        if (parent.isEmpty()) {
            return false;
        }
        return switch (dialect.form(parent.get())) {
            case Form.Assign(var target, var operator, var _) ->
                !node.equals(target) || !operator.text().equals("=") && !(dialect.form(target) instanceof Form.Name);
            case Form.ForEach(var variable, var _, var _) -> !node.equals(variable);
            case Form.Call(var _, var name, var _, var list, var _) -> !node.equals(name) && !node.equals(list);
            case Form.Member(var _, var name) -> !node.equals(name);
            case Form.Bare _ -> false;
            // What a loop begins and goes on with are statements without a semicolon.
            case Form.OtherStatement _ ->
                !node.fieldName().map("init"::equals).orElse(false)
                        && !node.fieldName().map("update"::equals).orElse(false);
            case Form.Neither _ ->
                !node.fieldName().map("name"::equals).orElse(false)
                        && !node.fieldName().map("left"::equals).orElse(false)
                        && !declares(parent.get());
            default -> true;
        };
    }

    private static boolean declares(Node parent) {
        return parent.is(
                "parameters",
                "formal_parameter",
                "formal_parameters",
                "variable_declarator",
                "lambda_parameters",
                "pattern_list",
                "tuple_pattern",
                "list_splat_pattern",
                "generic_type",
                "type_arguments",
                "modifiers",
                "import_statement",
                "import_from_statement",
                "dotted_name",
                "aliased_import",
                "global_statement",
                "nonlocal_statement",
                "decorator",
                "as_pattern",
                "as_pattern_target",
                "catch_formal_parameter",
                "catch_type",
                "type");
    }

    /** What stands before the first character of a node on its line, if that is only space. */
    String indent(Node statement) {
        var text = source();
        int start = text.lastIndexOf('\n', statement.start() - 1) + 1;
        var before = text.substring(start, statement.start());
        return before.isBlank()
                ? before
                : before.substring(0, before.length() - before.stripLeading().length());
    }

    String newline() {
        return function.tree().file().lineEnding();
    }

    /** One step of indentation, as the function's own body shows it. */
    String unit() {
        return unit;
    }

    private String step() {
        var outer = indent(function);
        return function.descendants()
                .filter(node -> form(node) instanceof Form.Block(var statements) && !statements.isEmpty())
                .map(node -> ((Form.Block) form(node)).statements().getFirst())
                .map(this::indent)
                .filter(indent -> indent.length() > outer.length() && indent.startsWith(outer))
                .map(indent -> indent.substring(outer.length()))
                .findFirst()
                .orElse("    ");
    }
}
