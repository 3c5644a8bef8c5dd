package dev.codemedic.java.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.java.code.Code;
import dev.codemedic.java.code.Rewrite;
import dev.codemedic.syntax.Node;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A condition uses a value before, or although, it asks for null: {@code s.isEmpty() || s == null} is turned round,
 * {@code s == null | s.isEmpty()} gets {@code ||}, {@code s != null || s.isEmpty()} gets {@code &&}.
 *
 * <p>Safe: with the null check first and the right operator nothing else changes.
 */
@AutoService(JavaTemplate.class)
@Heals({"java.lang.NullPointerException"})
public final class NullCheckTooLate implements JavaTemplate {

    @Override
    public Stream<Candidate> propose(JavaCrash crash) {
        return crash.nullUses().stream()
                .filter(use -> use.is("identifier", "field_access"))
                .flatMap(use -> use.ancestors()
                        .takeWhile(node -> !node.is("block", "lambda_expression"))
                        .filter(node -> node.is("binary_expression"))
                        .flatMap(operation -> ordered(operation, use).stream()));
    }

    private static Optional<Candidate> ordered(Node operation, Node use) {
        var left = operation.field("left").orElseThrow();
        var right = operation.field("right").orElseThrow();
        var operator = operation.field("operator").orElseThrow();
        var wanted = asks(left, use).or(() -> asks(right, use)).orElse("");
        if (wanted.isEmpty() || asks(left, use).isPresent() == asks(right, use).isPresent()) {
            return Optional.empty();
        }
        boolean first = asks(left, use).isPresent();
        boolean between = first || left.contains(use);
        if (!between || !operator.text().matches("[|&]{1,2}")) {
            return Optional.empty();
        }
        var change = Rewrite.around(operation);
        if (!operator.text().equals(wanted)) {
            change.replace(operator, wanted);
        }
        if (!first) {
            change.replace(left, right.text()).replace(right, Code.operand(left));
        }
        boolean changed = !first || !operator.text().equals(wanted);
        var words = first ? "`" + wanted + "` stops at the null check" : "the null check comes first";
        return changed ? Optional.of(change.because(words, 0.97)) : Optional.empty();
    }

    /** The operator that must follow where a condition asks whether the value is null. */
    private static Optional<String> asks(Node condition, Node use) {
        var check = Code.bare(condition);
        if (!check.is("binary_expression")) {
            return Optional.empty();
        }
        var sides = Stream.of("left", "right")
                .flatMap(side -> check.field(side).stream())
                .map(Node::text)
                .toList();
        boolean asked = sides.contains("null") && sides.contains(use.text());
        return switch (Code.operator(check)) {
            case "==" -> asked ? Optional.of("||") : Optional.empty();
            case "!=" -> asked ? Optional.of("&&") : Optional.empty();
            default -> Optional.empty();
        };
    }
}
