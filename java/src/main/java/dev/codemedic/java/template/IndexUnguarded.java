package dev.codemedic.java.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.java.code.Code;
import dev.codemedic.java.code.Exits;
import dev.codemedic.java.code.JavaType;
import dev.codemedic.java.code.Neutral;
import dev.codemedic.java.code.Rewrite;
import dev.codemedic.java.code.Statements;
import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element that may not be there is asked for: the place is passed over where there is none, a neutral value stands
 * in, or a condition asks first.
 *
 * <p>Unsafe where the element should be there and is missing because of an earlier mistake.
 */
@AutoService(JavaTemplate.class)
@Heals({
    "java.lang.ArrayIndexOutOfBoundsException",
    "java.lang.StringIndexOutOfBoundsException",
    "java.lang.IndexOutOfBoundsException"
})
public final class IndexUnguarded implements JavaTemplate {

    @Override
    public Stream<Candidate> propose(JavaCrash crash) {
        return IndexFault.in(crash)
                .filter(fault -> Code.isRepeatable(fault.holder()) && Code.isRepeatable(fault.index()))
                .limit(2)
                .flatMap(fault -> proposals(crash, fault));
    }

    private static Stream<Candidate> proposals(JavaCrash crash, IndexFault fault) {
        var found = new ArrayList<Candidate>();
        boolean empty = fault.index().text().equals("0");
        boolean negative = IndexFault.asked(crash).filter(index -> index < 0).isPresent();
        var inside = inside(fault, empty, negative);
        var outside = outside(fault, empty, negative);
        var words = empty
                ? "`" + fault.holder().text() + "` may be empty"
                : "`" + fault.holder().text() + "` may not have an element "
                        + fault.index().text();
        condition(fault, inside, words).ifPresent(found::add);
        var statement = Statements.around(fault.node());
        if (fault.isRead()) {
            conditional(crash, fault, inside, words).ifPresent(found::add);
            clamped(fault, negative).ifPresent(found::add);
        }
        statement.filter(each -> !Statements.isLoop(each)).ifPresent(each -> {
            boolean round = Exits.round(each).isPresent();
            Exits.guard(each, outside)
                    .map(guard -> guard.because(
                            words + "; " + (round ? "such a round is passed over" : "there is nothing to do then"),
                            round ? 0.72 : 0.55))
                    .ifPresent(found::add);
            if (each.is("expression_statement")
                    && each.parent().filter(Statements::isBlock).isPresent()) {
                found.add(Rewrite.around(each)
                        .wrap(each, each, "if (" + inside + ")")
                        .because(words, round ? 0.6 : 0.66));
            }
        });
        return found.stream();
    }

    private static String inside(IndexFault fault, boolean empty, boolean negative) {
        return empty
                ? notEmpty(fault)
                : negative ? fault.index().text() + " >= 0" : fault.index().text() + " < " + fault.length();
    }

    private static String outside(IndexFault fault, boolean empty, boolean negative) {
        return empty
                ? fault.length().endsWith(".length")
                        ? fault.length() + " == 0"
                        : fault.holder().text() + ".isEmpty()"
                : negative ? fault.index().text() + " < 0" : fault.index().text() + " >= " + fault.length();
    }

    private static String notEmpty(IndexFault fault) {
        return fault.length().endsWith(".length")
                ? fault.length() + " > 0"
                : "!" + fault.holder().text() + ".isEmpty()";
    }

    /** {@code if (i < a.length && a[i] > 3)}. */
    private static Optional<Candidate> condition(IndexFault fault, String inside, String words) {
        return Statements.around(fault.node())
                .filter(statement -> statement.is("if_statement", "while_statement", "for_statement"))
                .flatMap(statement -> statement.field("condition"))
                .filter(condition -> condition.contains(fault.node()))
                .map(condition -> Code.bare(condition))
                .map(condition -> {
                    boolean or = condition.is("binary_expression")
                            && Code.operator(condition).equals("||");
                    return Rewrite.around(condition)
                            .replace(
                                    condition, inside + " && " + (or ? "(" + condition.text() + ")" : condition.text()))
                            .because(words, 0.78);
                });
    }

    /** {@code i < a.length ? a[i] : 0}. */
    private static Optional<Candidate> conditional(JavaCrash crash, IndexFault fault, String inside, String words) {
        var type = fault.length().endsWith(".length()")
                ? Optional.of(new JavaType("char"))
                : declared(fault.node()).or(() -> crash.project().staticType(fault.node(), crash.file()));
        boolean statement = fault.node()
                .parent()
                .filter(parent -> parent.is("expression_statement"))
                .isPresent();
        return statement
                ? Optional.empty()
                : type.flatMap(Neutral::toRead).map(neutral -> {
                    boolean alone = fault.node()
                            .parent()
                            .filter(parent -> parent.is("variable_declarator", "return_statement", "argument_list"))
                            .isPresent();
                    var text = inside + " ? " + fault.node().text() + " : " + neutral.text();
                    return Rewrite.around(fault.node())
                            .importing(neutral.imports())
                            .replace(fault.node(), alone ? text : "(" + text + ")")
                            .because(words + "; " + neutral.text() + " stands in", 0.62);
                });
    }

    private static Optional<JavaType> declared(Node value) {
        return value.parent()
                .filter(parent -> parent.is("variable_declarator"))
                .flatMap(Node::parent)
                .flatMap(declaration -> declaration.field("type"))
                .map(type -> new JavaType(type.text()))
                .filter(type -> !type.text().equals("var"));
    }

    /** {@code a[Math.min(i, a.length - 1)]}. */
    private static Optional<Candidate> clamped(IndexFault fault, boolean negative) {
        var index = fault.index();
        if (Code.isLiteral(index)) {
            return Optional.empty();
        }
        return Optional.of(Rewrite.around(index)
                .replace(
                        index,
                        negative
                                ? "Math.max(" + index.text() + ", 0)"
                                : "Math.min(" + index.text() + ", " + fault.length() + " - 1)")
                .because("the " + (negative ? "first" : "last") + " element stands for those beyond", 0.48));
    }
}
