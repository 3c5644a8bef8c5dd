package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.origin.Origin;
import dev.codemedic.syntax.Node;
import java.util.stream.Stream;

/**
 * A search for the best begins with {@code None} and compares with it: {@code if price < lowest} becomes
 * {@code if lowest is None or price < lowest}.
 */
@AutoService(PythonTemplate.class)
@Heals({"TypeError"})
public final class ComparedWithNone implements PythonTemplate {

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        return NoneFault.in(crash)
                .filter(fault -> fault.trail().origin() instanceof Origin.NeverAssigned
                        || fault.trail().origin() instanceof Origin.NeverSet)
                .flatMap(fault -> comparison(fault.use()).flatMap(comparison -> {
                    var name = fault.use().text();
                    return crash.draft()
                            .wrap(
                                    comparison,
                                    (grouped(comparison) ? "(" : "") + name + " is None or ",
                                    grouped(comparison) ? ")" : "")
                            .because(0.9, "`" + name + "` is None until the first value comes");
                }));
    }

    private static Stream<Node> comparison(Node use) {
        return use
                .parent()
                .filter(parent -> parent.is("comparison_operator"))
                .filter(parent -> parent.fields("operators")
                        .allMatch(operator -> operator.text().matches("[<>]=?")))
                .filter(ComparedWithNone::decides)
                .stream();
    }

    private static boolean decides(Node comparison) {
        return comparison
                .enclosing("if_statement", "elif_clause", "conditional_expression", "while_statement")
                .isPresent();
    }

    /** Inside {@code and} or behind {@code not} the alternative needs parentheses. */
    private static boolean grouped(Node comparison) {
        return comparison
                .parent()
                .filter(parent -> parent.is("boolean_operator", "not_operator"))
                .isPresent();
    }
}
