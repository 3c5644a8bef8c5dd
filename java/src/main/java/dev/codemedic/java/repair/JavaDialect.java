package dev.codemedic.java.repair;

import dev.codemedic.core.failure.Command;
import dev.codemedic.java.code.JavaProject;
import dev.codemedic.java.code.JavaType;
import dev.codemedic.java.types.LazyAttribution;
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

/** Java, as the search sees it. */
public final class JavaDialect implements Dialect {
    private static final Type ALL = Type.named("Collection");
    private static final Pattern COMPARISON = Pattern.compile(" (==|!=|<=|>=|<|>) ");
    private static final Map<String, String> OPPOSITES =
            Map.of("==", "!=", "!=", "==", "<", ">=", ">=", "<", ">", "<=", "<=", ">");

    private final Forms forms = new Forms(JavaForms::of);
    private final JavaProject project;
    private final LazyAttribution compiler;

    /**
     * Java as it is written in a project.
     *
     * @param compiler is closed with it
     */
    public JavaDialect(JavaProject project, LazyAttribution compiler) {
        this.project = project;
        this.compiler = compiler;
    }

    @Override
    public String name() {
        return "java";
    }

    @Override
    public Optional<Corpus> library(Command command) {
        return JavaLibrary.own();
    }

    @Override
    public Grammar grammar() {
        return Grammar.JAVA;
    }

    @Override
    public List<String> endings() {
        return List.of(".java");
    }

    @Override
    public boolean isFunction(Node node) {
        return node.is("method_declaration", "constructor_declaration")
                && node.field("body").isPresent();
    }

    @Override
    public Typing typing(Node function, Optional<Observed> seen) {
        var file = function.tree().file();
        var place = project.tree().root().resolve(file.path());
        return new JavaTyping(
                this, project, function, compiler.get().flatMap(javac -> javac.types(place, file, function.start())));
    }

    @Override
    public Form form(Node node) {
        return forms.of(node);
    }

    @Override
    public int level(Node expression) {
        return JavaForms.level(expression);
    }

    @Override
    public Vocabulary vocabulary() {
        return JavaWords.VOCABULARY;
    }

    @Override
    public String and() {
        return "&&";
    }

    @Override
    public String or() {
        return "||";
    }

    @Override
    public String bool(boolean value) {
        return value ? "true" : "false";
    }

    @Override
    public Fragment not(Fragment condition) {
        var text = condition.text();
        if (condition.level() == JavaForms.UNARY && text.startsWith("!")) {
            return new Fragment(text.substring(1), Fragment.ATOM, Type.BOOL);
        }
        if (condition.level() == 6 || condition.level() == 7) {
            var match = COMPARISON.matcher(text);
            if (match.find()) {
                var opposite = OPPOSITES.get(match.group(1));
                int start = match.start(1);
                int end = match.end(1);
                if (!match.find() && opposite != null) {
                    return new Fragment(
                            text.substring(0, start) + opposite + text.substring(end), level(opposite), Type.BOOL);
                }
            }
        }
        return new Fragment("!" + condition.at(JavaForms.UNARY), JavaForms.UNARY, Type.BOOL);
    }

    private static boolean array(Fragment value) {
        return value.type().name().endsWith("[]");
    }

    @Override
    public Optional<Fragment> length(Fragment value) {
        if (!value.type().container()) {
            return Optional.empty();
        }
        var base = value.at(Fragment.ATOM);
        var text = array(value) ? base + ".length" : base + (value.type().is(Type.Sort.TEXT) ? ".length()" : ".size()");
        return Optional.of(Fragment.atom(text, Type.INT));
    }

    @Override
    public Optional<Fragment> isEmpty(Fragment value) {
        if (!value.type().container()) {
            return Optional.empty();
        }
        var base = value.at(Fragment.ATOM);
        return Optional.of(
                array(value)
                        ? new Fragment(base + ".length == 0", 6, Type.BOOL)
                        : Fragment.atom(base + ".isEmpty()", Type.BOOL));
    }

    @Override
    public Optional<Fragment> contains(Fragment container, Fragment value) {
        var type = container.type();
        if (!type.container()
                || array(container)
                || type.is(Type.Sort.TEXT) && !value.type().is(Type.Sort.TEXT)) {
            return Optional.empty();
        }
        var method = type.is(Type.Sort.MAP) ? ".containsKey(" : ".contains(";
        return Optional.of(Fragment.atom(container.at(Fragment.ATOM) + method + value.text() + ")", Type.BOOL));
    }

    @Override
    public Optional<Fragment> isNull(Fragment value) {
        return JavaFit.isPrimitive(value.type())
                ? Optional.empty()
                : Optional.of(new Fragment(value.at(7) + " == null", 6, Type.BOOL));
    }

    @Override
    public Optional<Fragment> compare(Fragment left, String operator, Fragment right) {
        boolean equality = operator.equals("==") || operator.equals("!=");
        boolean objects = !left.type().number() && !left.type().is(Type.Sort.BOOL);
        if (objects && !equality && !left.type().is(Type.Sort.UNKNOWN)) {
            return Optional.empty();
        }
        if (objects && equality && !right.type().number() && !left.type().is(Type.Sort.NULL)) {
            var equal = Fragment.atom(left.at(Fragment.ATOM) + ".equals(" + right.text() + ")", Type.BOOL);
            return Optional.of(operator.equals("==") ? equal : not(equal));
        }
        int level = level(operator);
        return Optional.of(
                new Fragment(left.at(level + 1) + " " + operator + " " + right.at(level + 1), level, Type.BOOL));
    }

    @Override
    public List<Fragment> wraps(Fragment value) {
        var found = new ArrayList<Fragment>();
        var type = value.type();
        if (type.number()) {
            found.add(Fragment.atom("Math.abs(" + value.text() + ")", type));
            found.add(new Fragment("-" + value.at(JavaForms.UNARY), JavaForms.UNARY, type));
            found.add(new Fragment("(int) " + value.at(JavaForms.UNARY), JavaForms.UNARY, Type.INT));
            found.add(new Fragment("(double) " + value.at(JavaForms.UNARY), JavaForms.UNARY, Type.REAL));
            found.add(new Fragment("(long) " + value.at(JavaForms.UNARY), JavaForms.UNARY, type));
        }
        if (type.is(Type.Sort.TEXT)) {
            for (var method : List.of("trim", "toLowerCase", "toUpperCase")) {
                found.add(Fragment.atom(value.at(Fragment.ATOM) + "." + method + "()", type));
            }
        }
        if (type.container()) {
            length(value).ifPresent(found::add);
        }
        return found;
    }

    @Override
    public List<Fragment> extremes(Fragment one, Fragment other) {
        return List.of(
                Fragment.atom("Math.max(" + one.text() + ", " + other.text() + ")", other.type()),
                Fragment.atom("Math.min(" + one.text() + ", " + other.text() + ")", other.type()));
    }

    @Override
    public Optional<Fragment> element(Fragment sequence, Fragment index) {
        var base = sequence.at(Fragment.ATOM);
        var type = sequence.type().elementType();
        if (array(sequence)) {
            return Optional.of(Fragment.atom(base + "[" + index.text() + "]", type));
        }
        return switch (sequence.type().sort()) {
            case SEQUENCE, MAP -> Optional.of(Fragment.atom(base + ".get(" + index.text() + ")", type));
            case TEXT -> Optional.of(Fragment.atom(base + ".charAt(" + index.text() + ")", Type.INT));
            default -> Optional.empty();
        };
    }

    @Override
    public List<Fragment> parts(Fragment sequence, List<Fragment> indexes) {
        var found = new ArrayList<Fragment>();
        var base = sequence.at(Fragment.ATOM);
        boolean text = sequence.type().is(Type.Sort.TEXT);
        boolean list = sequence.type().is(Type.Sort.SEQUENCE) && !array(sequence);
        for (var index : indexes) {
            if (text) {
                found.add(Fragment.atom(base + ".substring(" + index.text() + ")", sequence.type()));
                found.add(Fragment.atom(base + ".substring(0, " + index.text() + ")", sequence.type()));
            } else if (list) {
                found.add(Fragment.atom(base + ".subList(" + index.text() + ", " + base + ".size())", sequence.type()));
                found.add(Fragment.atom(base + ".subList(0, " + index.text() + ")", sequence.type()));
            }
        }
        return found;
    }

    @Override
    public List<Fragment> literals() {
        return List.of();
    }

    @Override
    public List<Fragment> filled(Node creation, List<Fragment> elements) {
        var text = creation.text();
        if (!text.endsWith("()")) {
            return List.of();
        }
        boolean imported = creation.tree()
                .nodes("import_declaration")
                .map(Node::text)
                .anyMatch(line -> line.contains("java.util.*") || line.contains("java.util.Arrays;"));
        var asList = imported ? "Arrays.asList(" : "java.util.Arrays.asList(";
        var open = text.substring(0, text.length() - 1);
        return elements.stream()
                .map(element -> Fragment.atom(open + asList + element.text() + "))", Type.UNKNOWN))
                .toList();
    }

    @Override
    public List<Fragment> constants(Type type) {
        return switch (type.sort()) {
            case INT ->
                List.of(
                        Fragment.atom("0", Type.INT),
                        Fragment.atom("1", Type.INT),
                        new Fragment("-1", JavaForms.UNARY, Type.INT));
            case REAL -> List.of(Fragment.atom("0.0", Type.REAL), Fragment.atom("1.0", Type.REAL));
            case BOOL -> List.of(Fragment.atom("true", Type.BOOL), Fragment.atom("false", Type.BOOL));
            case TEXT -> List.of(Fragment.atom("\"\"", Type.TEXT));
            case SEQUENCE, SET, MAP, OBJECT, NULL ->
                type.name().equals("void") ? List.of() : List.of(Fragment.atom("null", type));
            case UNKNOWN -> List.of();
        };
    }

    @Override
    public List<String> changes(Variable container, Fragment value) {
        var type = container.type();
        if (type.name().endsWith("[]")) {
            return List.of();
        }
        boolean stack = type.name().startsWith("Stack") || type.name().contains("Deque");
        boolean sequence = type.is(Type.Sort.SEQUENCE);
        boolean one = fits(type.elementType(), value.type());
        var changes = new ArrayList<String>();
        if (sequence && stack && one) {
            changes.add("push");
        }
        if ((sequence || type.is(Type.Sort.SET)) && one) {
            changes.add("add");
        }
        if (sequence && !stack && fits(ALL, value.type())) {
            changes.add("addAll");
        }
        if (sequence && !stack && (one || value.type().is(Type.Sort.INT)) || type.is(Type.Sort.SET) && one) {
            changes.add("remove");
        }
        return changes.stream()
                .map(change -> container.name() + "." + change + "(" + value.text() + ")")
                .toList();
    }

    @Override
    public Optional<String> put(Variable map, Fragment key, Fragment value) {
        var keys = new JavaType(map.type().name()).argument(0).map(type -> Type.named(type.text()));
        return map.type().is(Type.Sort.MAP) && fits(keys.orElse(Type.UNKNOWN), key.type())
                ? Optional.of(map.name() + ".put(" + key.text() + ", " + value.text() + ")")
                : Optional.empty();
    }

    @Override
    public List<Fragment> orDefault(Fragment map, Fragment key) {
        if (!map.type().is(Type.Sort.MAP)) {
            return List.of();
        }
        var held = map.type().elementType();
        return constants(held).stream()
                .limit(1)
                .map(other -> Fragment.atom(
                        map.at(Fragment.ATOM) + ".getOrDefault(" + key.text() + ", " + other.text() + ")", held))
                .toList();
    }

    @Override
    public String statement(String text) {
        return text + ";";
    }

    @Override
    public String decision(Fragment condition, String statement, String indent, String unit, String newline) {
        return "if (" + condition.text() + ") {" + newline + indent + unit + statement + newline + indent + "}";
    }

    @Override
    public boolean fits(Type wanted, Type value) {
        return JavaFit.fits(wanted, value);
    }

    @Override
    public List<String> operators(Type type) {
        return switch (type.sort()) {
            case INT, REAL -> List.of("+", "-", "*", "/", "%");
            case TEXT -> List.of("+");
            case UNKNOWN -> type.name().isEmpty() ? List.of("+", "-", "*") : List.of();
            default -> List.of();
        };
    }

    @Override
    public boolean typed() {
        return true;
    }

    @Override
    public boolean indented() {
        return false;
    }

    @Override
    public void close() {
        compiler.close();
    }
}
