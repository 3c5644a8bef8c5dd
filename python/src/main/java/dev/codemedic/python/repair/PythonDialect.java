package dev.codemedic.python.repair;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.source.Edit;
import dev.codemedic.repair.code.Dialect;
import dev.codemedic.repair.code.Form;
import dev.codemedic.repair.code.Forms;
import dev.codemedic.repair.code.Fragment;
import dev.codemedic.repair.code.Type;
import dev.codemedic.repair.code.Typing;
import dev.codemedic.repair.code.Variable;
import dev.codemedic.repair.code.Vocabulary;
import dev.codemedic.repair.order.Corpus;
import dev.codemedic.repair.validate.Baseline.Observed;
import dev.codemedic.syntax.Grammar;
import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Python, as the search sees it. */
public final class PythonDialect implements Dialect {
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

    private final Forms forms = new Forms(PythonForms::of);

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
        return forms.of(node);
    }

    @Override
    public int level(Node expression) {
        return PythonForms.level(expression);
    }

    @Override
    public Vocabulary vocabulary() {
        return PythonWords.VOCABULARY;
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
            found.add(new Fragment("-" + value.at(PythonForms.UNARY), PythonForms.UNARY, value.type()));
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
                        new Fragment("-1", PythonForms.UNARY, Type.INT));
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
