package dev.codemedic.java.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.java.code.Callable;
import dev.codemedic.java.code.Code;
import dev.codemedic.java.code.JavaType;
import dev.codemedic.java.code.Rewrite;
import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A value of one type stands where another is needed: it is converted ({@code Integer.parseInt}, {@code String.valueOf},
 * a cast), or the variable that takes it is declared with the value's type, or {@code =} in a condition becomes
 * {@code ==}.
 */
@AutoService(JavaTemplate.class)
@Heals({"compile-error"})
public final class IncompatibleTypes implements JavaTemplate {
    private static final Pattern CONVERTED =
            Pattern.compile("incompatible types: (?:inference.*|(.+) cannot be converted to (.+))");
    private static final Pattern LOSSY =
            Pattern.compile("incompatible types: possible lossy conversion from (\\w+) to (\\w+)");
    private static final Map<String, String> PARSERS = Map.of(
            "int", "Integer.parseInt",
            "Integer", "Integer.valueOf",
            "long", "Long.parseLong",
            "Long", "Long.valueOf",
            "double", "Double.parseDouble",
            "Double", "Double.valueOf",
            "float", "Float.parseFloat",
            "boolean", "Boolean.parseBoolean");

    @Override
    public Stream<Candidate> propose(JavaCrash crash) {
        var lossy = crash.message(LOSSY);
        var plain = crash.message(CONVERTED).filter(match -> match.group(1) != null);
        var wrong = crash.wrong().map(Code::bare).filter(Code::isExpression);
        if (wrong.isEmpty() || lossy.isEmpty() && plain.isEmpty()) {
            return Stream.empty();
        }
        var match = lossy.or(() -> plain).get();
        var from = new JavaType(match.group(1));
        var to = new JavaType(match.group(2));
        var found = new ArrayList<Candidate>(converted(wrong.get(), from, to));
        compared(wrong.get(), to).ifPresent(found::add);
        declaredAs(wrong.get(), from, to, lossy.isPresent()).ifPresent(found::add);
        returnedAs(wrong.get(), from, to).ifPresent(found::add);
        return found.stream();
    }

    private static List<Candidate> converted(Node value, JavaType from, JavaType to) {
        var text = value.text();
        var tight = Code.tight(value);
        var result = new ArrayList<Candidate>();
        if (from.isText() && PARSERS.containsKey(to.text())) {
            result.add(with(value, PARSERS.get(to.text()) + "(" + text + ")", from, to, 0.88));
        } else if (from.isText() && to.is("char") && text.matches("\"[^\"\\\\']\"")) {
            result.add(with(value, "'" + text.charAt(1) + "'", from, to, 0.95));
        } else if (to.isText() && !from.is("void")) {
            result.add(with(value, "String.valueOf(" + text + ")", from, to, 0.86));
        } else if (from.isPrimitive() && to.isPrimitive() && to.isNumber()) {
            result.add(with(value, "(" + to + ") " + cast(value), from, to, 0.7));
        } else if (from.is("Optional")
                && from.argument(0)
                        .filter(inner -> inner.simple().equals(to.boxed().simple()))
                        .isPresent()) {
            result.add(with(value, tight + ".orElseThrow()", from, to, 0.6));
        } else if (from.isPrimitive() && to.isBox() && to.isNumber()) {
            result.add(with(value, "(" + to.unboxed() + ") " + cast(value), from, to, 0.7));
        } else if (from.is("Object", "Number", "Comparable", "Serializable") && !to.isPrimitive()) {
            result.add(with(value, "(" + to + ") " + cast(value), from, to, 0.6));
        }
        return result;
    }

    private static String cast(Node value) {
        return value.is("binary_expression", "ternary_expression", "assignment_expression")
                ? "(" + value.text() + ")"
                : value.text();
    }

    private static Candidate with(Node value, String text, JavaType from, JavaType to, double prior) {
        return Rewrite.around(value)
                .replace(value, text)
                .because("`" + value.text() + "` is of type " + from + " where " + to + " is needed", prior);
    }

    /** An assignment where a condition is needed. */
    private static Optional<Candidate> compared(Node value, JavaType to) {
        if (!to.is("boolean")
                || !value.is("assignment_expression")
                || !Code.operator(value).equals("=")) {
            return Optional.empty();
        }
        return value.field("operator")
                .map(operator ->
                        Rewrite.around(value).replace(operator, "==").because("a condition compares with ==", 0.97));
    }

    /** The local variable or field that takes the value gets the value's type. */
    private static Optional<Candidate> declaredAs(Node value, JavaType from, JavaType to, boolean lossy) {
        return value.parent()
                .filter(parent -> parent.is("variable_declarator"))
                .flatMap(Node::parent)
                .filter(declaration -> declaration.namedChildren().stream()
                                .filter(child -> child.is("variable_declarator"))
                                .count()
                        == 1)
                .flatMap(declaration -> declaration.field("type"))
                .filter(type -> type.text().equals(to.text()) && !from.text().contains("capture"))
                .map(type -> Rewrite.around(value)
                        .replace(type, from.text())
                        .because(
                                "`" + value.text() + "` is of type " + from + ", and the variable must hold it",
                                lossy ? 0.84 : 0.65));
    }

    /** The method declares what it returns. */
    private static Optional<Candidate> returnedAs(Node value, JavaType from, JavaType to) {
        return value.parent()
                .filter(parent -> parent.is("return_statement"))
                .flatMap(Callable::around)
                .filter(callable -> !callable.isLambda())
                .flatMap(callable -> callable.node().field("type"))
                .filter(type -> type.text().equals(to.text()))
                .map(type ->
                        Rewrite.around(value).replace(type, from.text()).because("the method returns " + from, 0.5));
    }
}
