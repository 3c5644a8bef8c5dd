package dev.codemedic.java.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.java.code.Code;
import dev.codemedic.java.code.Rewrite;
import dev.codemedic.java.code.Statements;
import dev.codemedic.syntax.Node;
import java.util.List;
import java.util.stream.Stream;

/**
 * A counting loop runs one step too far: {@code i <= items.length} becomes {@code i < items.length}.
 *
 * <p>Unsafe where the bound itself is wrong and the loop was meant to include it.
 */
@AutoService(JavaTemplate.class)
@Heals({
    "java.lang.ArrayIndexOutOfBoundsException",
    "java.lang.StringIndexOutOfBoundsException",
    "java.lang.IndexOutOfBoundsException"
})
public final class LoopBeyondEnd implements JavaTemplate {
    private static final List<String> INCLUSIVE = List.of("<=", ">=");

    @Override
    public Stream<Candidate> propose(JavaCrash crash) {
        return crash.frames().stream()
                .limit(2)
                .flatMap(frame -> frame.statement().stream())
                .flatMap(statement -> Stream.concat(Stream.of(statement), Statements.loops(statement).stream()))
                .distinct()
                .flatMap(loop -> loop.field("condition").stream())
                .flatMap(condition -> Stream.concat(Stream.of(condition), condition.descendants("binary_expression")))
                .filter(comparison -> INCLUSIVE.contains(Code.operator(comparison)) && isBound(comparison))
                .flatMap(comparison -> tightened(comparison).stream());
    }

    /** A counter against a length, a variable or a number. */
    private static boolean isBound(Node comparison) {
        boolean upper = Code.operator(comparison).equals("<=");
        var counter = comparison.field(upper ? "left" : "right");
        var bound = comparison.field(upper ? "right" : "left").map(Node::text).orElse("");
        return counter.filter(node -> node.is("identifier")).isPresent()
                && bound.matches("[\\w.]+|.*\\.(?:length|size)\\(\\)|.*\\.length");
    }

    private static List<Candidate> tightened(Node comparison) {
        var operator = comparison.field("operator").orElseThrow();
        var bound = comparison
                .field(operator.text().equals("<=") ? "right" : "left")
                .map(Node::text)
                .orElse("");
        boolean length = bound.endsWith(".length") || bound.endsWith(".length()") || bound.endsWith(".size()");
        return List.of(Rewrite.around(comparison)
                .replace(operator, operator.text().substring(0, 1))
                .because("the loop must stop before `" + bound + "`", length ? 0.96 : 0.7));
    }
}
