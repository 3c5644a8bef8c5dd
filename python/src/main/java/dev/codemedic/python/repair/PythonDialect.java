package dev.codemedic.python.repair;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.source.Edit;
import dev.codemedic.repair.code.Dialect;
import dev.codemedic.repair.code.Form;
import dev.codemedic.repair.code.Fragment;
import dev.codemedic.repair.code.Type;
import dev.codemedic.repair.code.Typing;
import dev.codemedic.repair.code.Variable;
import dev.codemedic.repair.order.Corpus;
import dev.codemedic.repair.validate.Baseline.Observed;
import dev.codemedic.syntax.Grammar;
import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Python, as the search sees it. */
public final class PythonDialect implements Dialect {
    private static final Map<String, Integer> LEVELS = Map.ofEntries(
            Map.entry("or", 1),
            Map.entry("and", 2),
            Map.entry("not", 3),
            Map.entry("<", 4),
            Map.entry("<=", 4),
            Map.entry(">", 4),
            Map.entry(">=", 4),
            Map.entry("==", 4),
            Map.entry("!=", 4),
            Map.entry("in", 4),
            Map.entry("not in", 4),
            Map.entry("is", 4),
            Map.entry("is not", 4),
            Map.entry("|", 5),
            Map.entry("^", 6),
            Map.entry("&", 7),
            Map.entry("<<", 8),
            Map.entry(">>", 8),
            Map.entry("+", 9),
            Map.entry("-", 9),
            Map.entry("*", 10),
            Map.entry("/", 10),
            Map.entry("//", 10),
            Map.entry("%", 10),
            Map.entry("@", 10),
            Map.entry("**", 12));
    private static final Pattern COMPARISON = Pattern.compile(" (==|!=|<=|>=|<|>|not in|in|is not|is) ");
    private static final Map<String, String> OPPOSITES = Map.ofEntries(
            Map.entry("==", "!="),
            Map.entry("!=", "=="),
            Map.entry("<", ">="),
            Map.entry(">=", "<"),
            Map.entry(">", "<="),
            Map.entry("<=", ">"),
            Map.entry("in", "not in"),
            Map.entry("not in", "in"),
            Map.entry("is", "is not"),
            Map.entry("is not", "is"));
    private static final int UNARY = 11;
    private static final Map<String, List<String>> RIVALS = Map.ofEntries(
            Map.entry("+", List.of("-", "*", "//", "/", "%")),
            Map.entry("-", List.of("+", "*", "//", "/", "%")),
            Map.entry("*", List.of("+", "**", "/", "//", "-", "%")),
            Map.entry("/", List.of("//", "*", "%", "-")),
            Map.entry("//", List.of("/", "%", "*", "-")),
            Map.entry("%", List.of("//", "/", "*", "+", "-")),
            Map.entry("**", List.of("*", "+")),
            Map.entry("&", List.of("|", "^", "and")),
            Map.entry("|", List.of("&", "^", "or")),
            Map.entry("^", List.of("&", "|", "**")),
            Map.entry("<<", List.of(">>")),
            Map.entry(">>", List.of("<<")),
            Map.entry("<", List.of("<=", ">", ">=", "==", "!=")),
            Map.entry("<=", List.of("<", ">=", ">", "==", "!=")),
            Map.entry(">", List.of(">=", "<", "<=", "==", "!=")),
            Map.entry(">=", List.of(">", "<=", "<", "==", "!=")),
            Map.entry("==", List.of("!=", "<=", ">=", "<", ">", "in", "is")),
            Map.entry("!=", List.of("==", "<", ">", "<=", ">=", "not in")),
            Map.entry("in", List.of("not in", "==")),
            Map.entry("not in", List.of("in", "!=")),
            Map.entry("is", List.of("is not", "==")),
            Map.entry("is not", List.of("is", "!=")),
            Map.entry("and", List.of("or")),
            Map.entry("or", List.of("and")),
            Map.entry("+=", List.of("-=", "*=", "//=", "%=")),
            Map.entry("-=", List.of("+=", "//=", "*=")),
            Map.entry("*=", List.of("+=", "**=", "//=", "/=")),
            Map.entry("/=", List.of("//=", "*=", "-=", "%=")),
            Map.entry("//=", List.of("/=", "%=", "-=", "*=")),
            Map.entry("%=", List.of("//=", "/=", "-=")),
            Map.entry("&=", List.of("|=", "^=")),
            Map.entry("|=", List.of("&=", "^=")),
            Map.entry("^=", List.of("&=", "|=")),
            Map.entry("<<=", List.of(">>=")),
            Map.entry(">>=", List.of("<<=")));
    private static final List<List<String>> FUNCTIONS = List.of(
            List.of("any", "all"),
            List.of("min", "max", "sum", "len"),
            List.of("sorted", "reversed", "list", "tuple", "set"),
            List.of("int", "float", "round", "str", "abs"),
            List.of("range", "enumerate", "zip"),
            List.of("ord", "chr"),
            List.of("floor", "ceil", "round", "int"),
            List.of("isinstance", "issubclass"),
            List.of("heappush", "heappop", "heapify"));
    private static final List<List<String>> METHODS = List.of(
            List.of("append", "extend", "insert", "add"),
            List.of("add", "update", "discard", "remove"),
            List.of("pop", "popleft", "remove"),
            List.of("append", "appendleft"),
            List.of("lower", "upper", "title", "capitalize", "swapcase", "casefold"),
            List.of("strip", "lstrip", "rstrip"),
            List.of("find", "rfind", "index", "count"),
            List.of("startswith", "endswith"),
            List.of("keys", "values", "items"),
            List.of("union", "intersection", "difference", "symmetric_difference"),
            List.of("issubset", "issuperset", "isdisjoint"),
            List.of("split", "rsplit", "splitlines"),
            List.of("ljust", "rjust", "center", "zfill"),
            List.of("isdigit", "isalpha", "isalnum", "isupper", "islower", "isspace"),
            List.of("get", "pop", "setdefault"),
            List.of("floor", "ceil"));
    private static final Set<String> WORDS = Set.of(
            "False",
            "None",
            "True",
            "and",
            "as",
            "assert",
            "async",
            "await",
            "break",
            "class",
            "continue",
            "def",
            "del",
            "elif",
            "else",
            "except",
            "finally",
            "for",
            "from",
            "global",
            "if",
            "import",
            "in",
            "is",
            "lambda",
            "nonlocal",
            "not",
            "or",
            "pass",
            "raise",
            "return",
            "try",
            "while",
            "with",
            "yield",
            "self",
            "cls");

    @Override
    public String name() {
        return "python";
    }

    @Override
    public Optional<Corpus> library(Command command) {
        return PythonLibrary.of(command);
    }

    @Override
    public Grammar grammar() {
        return Grammar.PYTHON;
    }

    @Override
    public List<String> endings() {
        return List.of(".py");
    }

    @Override
    public boolean isFunction(Node node) {
        return node.is("function_definition");
    }

    @Override
    public Typing typing(Node function, Optional<Observed> seen) {
        return new PythonTyping(this, function, seen);
    }

    @Override
    public Form form(Node node) {
        if (!node.isNamed()) {
            return new Form.Neither();
        }
        return switch (node.kind()) {
            case "binary_operator" -> binary(node);
            case "comparison_operator" -> comparison(node);
            case "boolean_operator" ->
                three(node)
                        .<Form>map(parts -> new Form.Logical(parts.get(0), parts.get(1), parts.get(2)))
                        .orElseGet(Form.OtherExpression::new);
            case "not_operator" ->
                node.field("argument").<Form>map(Form.Not::new).orElseGet(Form.OtherExpression::new);
            case "unary_operator" ->
                node.field("argument")
                        .filter(_ -> node.text().startsWith("-"))
                        .<Form>map(Form.Minus::new)
                        .orElseGet(Form.OtherExpression::new);
            case "call" -> call(node);
            case "subscript" -> subscript(node);
            case "attribute" -> {
                var object = node.field("object");
                var name = node.field("attribute");
                yield object.isPresent() && name.isPresent()
                        ? new Form.Member(object.get(), name.get())
                        : new Form.OtherExpression();
            }
            case "identifier" -> new Form.Name(node.text());
            case "integer" -> integer(node);
            case "float" -> new Form.Real();
            case "string", "concatenated_string" -> new Form.Text();
            case "true" -> new Form.Bool(true);
            case "false" -> new Form.Bool(false);
            case "none" -> new Form.Null();
            case "list", "tuple", "set" ->
                new Form.Sequence(
                        node.namedChildren().stream()
                                .filter(child -> !child.is("comment"))
                                .toList(),
                        node.start() + 1);
            case "conditional_expression" -> {
                var parts = node.namedChildren();
                yield parts.size() == 3
                        ? new Form.Choice(parts.get(1), parts.get(0), parts.get(2))
                        : new Form.OtherExpression();
            }
            case "parenthesized_expression" ->
                node.namedChildren().stream()
                        .filter(child -> !child.is("comment"))
                        .findFirst()
                        .<Form>map(Form.Group::new)
                        .orElseGet(Form.OtherExpression::new);
            case "list_comprehension",
                    "set_comprehension",
                    "dictionary_comprehension",
                    "generator_expression",
                    "dictionary",
                    "lambda",
                    "await",
                    "yield",
                    "named_expression",
                    "expression_list",
                    "list_splat",
                    "dictionary_splat" -> new Form.OtherExpression();
            case "assignment", "augmented_assignment" -> assignment(node);
            case "expression_statement" -> {
                var inner = node.namedChildren();
                yield inner.size() == 1 && !inner.getFirst().is("assignment", "augmented_assignment")
                        ? new Form.Bare(inner.getFirst())
                        : new Form.OtherStatement();
            }
            case "return_statement" ->
                new Form.Return(node.namedChildren().stream().findFirst().orElse(null));
            case "if_statement", "elif_clause" -> {
                var condition = node.field("condition");
                var then = node.field("consequence");
                yield condition.isPresent() && then.isPresent()
                        ? new Form.If(
                                condition.get(),
                                then.get(),
                                node.field("alternative").orElse(null))
                        : new Form.OtherStatement();
            }
            case "while_statement" -> {
                var condition = node.field("condition");
                var body = node.field("body");
                yield condition.isPresent() && body.isPresent()
                        ? new Form.While(condition.get(), body.get())
                        : new Form.OtherStatement();
            }
            case "for_statement" -> {
                var left = node.field("left");
                var right = node.field("right");
                var body = node.field("body");
                yield left.isPresent() && right.isPresent() && body.isPresent()
                        ? new Form.ForEach(left.get(), right.get(), body.get())
                        : new Form.OtherStatement();
            }
            case "break_statement" -> new Form.Jump("break");
            case "continue_statement" -> new Form.Jump("continue");
            case "block" ->
                new Form.Block(node.namedChildren().stream()
                        .filter(child -> !child.is("comment"))
                        .toList());
            case "pass_statement",
                    "raise_statement",
                    "assert_statement",
                    "delete_statement",
                    "try_statement",
                    "with_statement",
                    "import_statement",
                    "import_from_statement",
                    "global_statement",
                    "nonlocal_statement",
                    "function_definition",
                    "class_definition",
                    "decorated_definition",
                    "match_statement" -> new Form.OtherStatement();
            default -> new Form.Neither();
        };
    }

    private static Form binary(Node node) {
        return three(node)
                .<Form>map(parts -> new Form.Binary(parts.get(0), parts.get(1), parts.get(2)))
                .orElseGet(Form.OtherExpression::new);
    }

    private static Optional<List<Node>> three(Node node) {
        var left = node.field("left");
        var operator = node.field("operator");
        var right = node.field("right");
        return left.isPresent() && operator.isPresent() && right.isPresent()
                ? Optional.of(List.of(left.get(), operator.get(), right.get()))
                : Optional.empty();
    }

    private static Form comparison(Node node) {
        var operands = node.namedChildren();
        var operators =
                node.children().stream().filter(child -> !child.isNamed()).toList();
        return operands.size() >= 2 && !operators.isEmpty()
                ? new Form.Compare(operands.get(0), operators.getFirst(), operands.get(1))
                : new Form.OtherExpression();
    }

    private static Form call(Node node) {
        var function = node.field("function");
        var list = node.field("arguments");
        if (function.isEmpty() || list.isEmpty()) {
            return new Form.OtherExpression();
        }
        var arguments = list.get().is("argument_list")
                ? list.get().namedChildren().stream()
                        .filter(child -> !child.is("comment", "keyword_argument", "list_splat", "dictionary_splat"))
                        .toList()
                : List.<Node>of();
        if (function.get().is("identifier")) {
            return new Form.Call(null, function.get(), arguments, list.get(), false);
        }
        if (function.get().is("attribute")) {
            var object = function.get().field("object");
            var name = function.get().field("attribute");
            if (object.isPresent() && name.isPresent()) {
                return new Form.Call(object.get(), name.get(), arguments, list.get(), false);
            }
        }
        return new Form.OtherExpression();
    }

    private static Form subscript(Node node) {
        var value = node.field("value");
        var indexes = node.fields("subscript").toList();
        if (value.isEmpty() || indexes.isEmpty()) {
            return new Form.OtherExpression();
        }
        if (indexes.size() == 1 && indexes.getFirst().is("slice")) {
            Node from = null;
            Node to = null;
            int colons = 0;
            for (var child : indexes.getFirst().children()) {
                if (child.kind().equals(":")) {
                    colons++;
                } else if (child.isNamed() && colons == 0) {
                    from = child;
                } else if (child.isNamed() && colons == 1) {
                    to = child;
                }
            }
            return new Form.Slice(value.get(), from, to);
        }
        return new Form.Index(value.get(), indexes);
    }

    private static Form integer(Node node) {
        try {
            return new Form.Int(Long.parseLong(node.text().replace("_", "")));
        } catch (NumberFormatException other) {
            return new Form.OtherExpression();
        }
    }

    private static Form assignment(Node node) {
        var left = node.field("left");
        var right = node.field("right");
        var operator = node.children().stream()
                .filter(child -> !child.isNamed() && child.text().endsWith("="))
                .findFirst();
        return left.isPresent() && right.isPresent() && operator.isPresent()
                ? new Form.Assign(left.get(), operator.get(), right.get())
                : new Form.OtherStatement();
    }

    @Override
    public int level(Node expression) {
        return switch (expression.kind()) {
            case "binary_operator" ->
                expression
                        .field("operator")
                        .map(operator -> level(operator.text()))
                        .orElse(0);
            case "comparison_operator" -> 4;
            case "boolean_operator" ->
                expression
                        .field("operator")
                        .map(operator -> level(operator.text()))
                        .orElse(1);
            case "not_operator" -> 3;
            case "unary_operator" -> UNARY;
            case "conditional_expression", "lambda", "named_expression", "yield" -> 0;
            case "expression_list", "list_splat", "dictionary_splat" -> -1;
            default -> Fragment.ATOM;
        };
    }

    @Override
    public int level(String operator) {
        return LEVELS.getOrDefault(operator, -1);
    }

    @Override
    public List<String> rivals(String operator) {
        return RIVALS.getOrDefault(operator, List.of());
    }

    @Override
    public List<String> peers(String name, boolean method) {
        var found = new ArrayList<String>();
        for (var family : method ? METHODS : FUNCTIONS) {
            if (family.contains(name)) {
                family.stream()
                        .filter(other -> !other.equals(name) && !found.contains(other))
                        .forEach(found::add);
            }
        }
        return found;
    }

    @Override
    public String and() {
        return "and";
    }

    @Override
    public String or() {
        return "or";
    }

    @Override
    public String bool(boolean value) {
        return value ? "True" : "False";
    }

    @Override
    public Fragment not(Fragment condition) {
        var text = condition.text();
        if (condition.level() == 3 && text.startsWith("not ")) {
            return new Fragment(text.substring(4), Fragment.ATOM, Type.BOOL);
        }
        if (condition.level() == 4) {
            var match = COMPARISON.matcher(text);
            if (match.find()) {
                var opposite = OPPOSITES.get(match.group(1));
                int start = match.start(1);
                int end = match.end(1);
                boolean single = !match.find() && !text.contains(" for ");
                if (single && opposite != null) {
                    return new Fragment(text.substring(0, start) + opposite + text.substring(end), 4, Type.BOOL);
                }
            }
        }
        return new Fragment("not " + condition.at(3), 3, Type.BOOL);
    }

    @Override
    public Optional<Fragment> length(Fragment value) {
        return value.type().container()
                ? Optional.of(Fragment.atom("len(" + value.text() + ")", Type.INT))
                : Optional.empty();
    }

    @Override
    public Optional<Fragment> isEmpty(Fragment value) {
        return value.type().container() ? Optional.of(not(value)) : Optional.empty();
    }

    @Override
    public Optional<Fragment> contains(Fragment container, Fragment value) {
        return container.type().container() && value.level() > 4
                ? Optional.of(new Fragment(value.at(5) + " in " + container.at(5), 4, Type.BOOL))
                : Optional.empty();
    }

    @Override
    public Optional<Fragment> isNull(Fragment value) {
        boolean may = value.type().is(Type.Sort.UNKNOWN)
                || value.type().is(Type.Sort.OBJECT)
                || value.type().is(Type.Sort.NULL);
        return may ? Optional.of(new Fragment(value.at(5) + " is None", 4, Type.BOOL)) : Optional.empty();
    }

    @Override
    public Optional<Fragment> compare(Fragment left, String operator, Fragment right) {
        return Optional.of(new Fragment(left.at(5) + " " + operator + " " + right.at(5), 4, Type.BOOL));
    }

    @Override
    public List<Fragment> wraps(Fragment value) {
        var names = switch (value.type().sort()) {
            case INT -> List.of("abs", "str", "float", "range", "bool");
            case REAL -> List.of("int", "round", "abs", "str");
            case TEXT -> List.of("len", "int", "list", "sorted", "float");
            case SEQUENCE ->
                List.of(
                        "len",
                        "list",
                        "sorted",
                        "set",
                        "sum",
                        "tuple",
                        "reversed",
                        "max",
                        "min",
                        "enumerate",
                        "any",
                        "all");
            case SET, MAP -> List.of("len", "list", "sorted", "sum", "max", "min");
            case BOOL -> List.of("int");
            case NULL -> List.<String>of();
            case OBJECT, UNKNOWN -> List.of("len", "list", "str", "int", "sorted", "abs", "set", "tuple", "sum");
        };
        var found = new ArrayList<Fragment>();
        for (var name : names) {
            var type = switch (name) {
                case "len", "int", "round" -> Type.INT;
                case "str" -> Type.TEXT;
                case "float" -> Type.REAL;
                case "bool", "any", "all" -> Type.BOOL;
                default -> value.type();
            };
            found.add(Fragment.atom(name + "(" + value.text() + ")", type));
        }
        if (value.type().is(Type.Sort.TEXT)) {
            for (var method : List.of("lower", "upper", "strip", "split")) {
                found.add(Fragment.atom(value.at(Fragment.ATOM) + "." + method + "()", value.type()));
            }
        }
        if (value.type().is(Type.Sort.MAP)) {
            for (var method : List.of("items", "values", "keys")) {
                found.add(Fragment.atom(value.at(Fragment.ATOM) + "." + method + "()", value.type()));
            }
        }
        if (value.type().is(Type.Sort.INT)) {
            found.add(Fragment.atom("range(len(" + value.text() + "))", value.type()));
            found.add(new Fragment("-" + value.at(UNARY), UNARY, value.type()));
        }
        if (value.type().is(Type.Sort.SEQUENCE)) {
            found.add(Fragment.atom("range(len(" + value.text() + "))", value.type()));
        }
        found.add(Fragment.atom("[" + value.text() + "]", Type.named("list")));
        return found;
    }

    @Override
    public List<Fragment> extremes(Fragment one, Fragment other) {
        return List.of(
                Fragment.atom("max(" + one.text() + ", " + other.text() + ")", other.type()),
                Fragment.atom("min(" + one.text() + ", " + other.text() + ")", other.type()));
    }

    @Override
    public Optional<Fragment> element(Fragment sequence, Fragment index) {
        return Optional.of(Fragment.atom(
                sequence.at(Fragment.ATOM) + "[" + index.text() + "]",
                sequence.type().elementType()));
    }

    @Override
    public List<Fragment> parts(Fragment sequence, List<Fragment> indexes) {
        var found = new ArrayList<Fragment>();
        var base = sequence.at(Fragment.ATOM);
        for (var index : indexes) {
            found.add(Fragment.atom(base + "[" + index.text() + ":]", sequence.type()));
            found.add(Fragment.atom(base + "[:" + index.text() + "]", sequence.type()));
        }
        found.add(Fragment.atom(base + "[:-1]", sequence.type()));
        found.add(Fragment.atom(base + "[::-1]", sequence.type()));
        found.add(Fragment.atom(base + "[:]", sequence.type()));
        return found;
    }

    @Override
    public List<Fragment> literals() {
        return List.of(
                Fragment.atom("[]", Type.named("list")),
                Fragment.atom("()", Type.named("tuple")),
                Fragment.atom("set()", Type.named("set")),
                Fragment.atom("{}", Type.named("dict")),
                Fragment.atom("None", new Type(Type.Sort.NULL, "NoneType", "")));
    }

    @Override
    public List<Fragment> filled(Node creation, List<Fragment> elements) {
        return List.of();
    }

    @Override
    public List<Fragment> constants(Type type) {
        return switch (type.sort()) {
            case INT, REAL ->
                List.of(
                        Fragment.atom("0", Type.INT),
                        Fragment.atom("1", Type.INT),
                        new Fragment("-1", UNARY, Type.INT));
            case BOOL -> List.of(Fragment.atom("True", Type.BOOL), Fragment.atom("False", Type.BOOL));
            case TEXT -> List.of(Fragment.atom("''", Type.TEXT));
            case SEQUENCE -> List.of(Fragment.atom("[]", type), Fragment.atom("[[]]", type));
            case SET -> List.of(Fragment.atom("set()", type));
            case MAP -> List.of(Fragment.atom("{}", type));
            case NULL, OBJECT -> List.of(Fragment.atom("None", type));
            case UNKNOWN ->
                List.of(
                        Fragment.atom("0", Type.INT),
                        Fragment.atom("1", Type.INT),
                        Fragment.atom("None", type),
                        Fragment.atom("[]", type),
                        Fragment.atom("False", Type.BOOL),
                        Fragment.atom("True", Type.BOOL));
        };
    }

    @Override
    public List<String> changes(Variable container, Fragment value) {
        var name = container.name();
        return switch (container.type().sort()) {
            case SEQUENCE ->
                container.type().name().startsWith("list")
                                || container.type().name().startsWith("deque")
                        ? List.of(
                                name + ".append(" + value.text() + ")",
                                name + ".remove(" + value.text() + ")",
                                name + ".extend(" + value.text() + ")")
                        : List.of();
            case SET -> List.of(name + ".add(" + value.text() + ")", name + ".discard(" + value.text() + ")");
            default -> List.of();
        };
    }

    @Override
    public Optional<String> put(Variable map, Fragment key, Fragment value) {
        return map.type().is(Type.Sort.MAP)
                ? Optional.of(map.name() + "[" + key.text() + "] = " + value.text())
                : Optional.empty();
    }

    @Override
    public List<Fragment> orDefault(Fragment map, Fragment key) {
        return map.type().is(Type.Sort.MAP)
                ? List.of(
                        Fragment.atom(
                                map.at(Fragment.ATOM) + ".get(" + key.text() + ", 0)",
                                map.type().elementType()),
                        Fragment.atom(
                                map.at(Fragment.ATOM) + ".get(" + key.text() + ")",
                                map.type().elementType()))
                : List.of();
    }

    @Override
    public String statement(String text) {
        return text;
    }

    @Override
    public String decision(Fragment condition, String statement, String indent, String unit, String newline) {
        return "if " + condition.text() + ":" + newline + indent + unit + statement;
    }

    @Override
    public List<List<Edit>> ownDefaults(Node function) {
        return new SharedDefaults(function).edits();
    }

    @Override
    public boolean reserved(String name) {
        return WORDS.contains(name);
    }

    @Override
    public boolean fits(Type wanted, Type value) {
        return wanted.fits(value);
    }

    @Override
    public List<String> operators(Type type) {
        return switch (type.sort()) {
            case INT, REAL -> List.of("+", "-", "*", "/", "//", "%");
            case TEXT, SEQUENCE -> List.of("+");
            case UNKNOWN -> List.of("+", "-", "*");
            case SET -> List.of("|", "-", "&");
            default -> List.of();
        };
    }

    @Override
    public boolean typed() {
        return false;
    }

    @Override
    public boolean indented() {
        return true;
    }
}
