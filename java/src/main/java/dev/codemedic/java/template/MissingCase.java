package dev.codemedic.java.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.java.code.JavaFile;
import dev.codemedic.java.code.Rewrite;
import dev.codemedic.syntax.Node;
import java.util.List;
import java.util.stream.Stream;

/**
 * A {@code switch} that must give a value does not cover all cases: what is left is refused by an exception.
 *
 * <p>Unsafe where the missing case has a value of its own.
 */
@AutoService(JavaTemplate.class)
@Heals({"compile-error"})
public final class MissingCase implements JavaTemplate {

    @Override
    public Stream<Candidate> propose(JavaCrash crash) {
        if (!crash.code().startsWith("compiler.err.not.exhaustive")) {
            return Stream.empty();
        }
        return crash.wrong().stream()
                .flatMap(node -> Stream.concat(Stream.of(node), node.ancestors()))
                .filter(node -> node.is("switch_expression"))
                .limit(1)
                .flatMap(node -> node.field("body").stream())
                .flatMap(body -> refused(body));
    }

    private static Stream<Candidate> refused(Node body) {
        List<Node> cases = body.namedChildren().stream()
                .filter(child -> child.is("switch_rule", "switch_block_statement_group"))
                .toList();
        if (cases.isEmpty()) {
            return Stream.empty();
        }
        var last = cases.getLast();
        var file = JavaFile.around(body);
        var line = file.source().lineEnding() + file.leading(last.line());
        var refusal = "throw new IllegalStateException(\"unexpected value\");";
        return Stream.of(Rewrite.around(last)
                .insert(last.end(), line + (last.is("switch_rule") ? "default -> " : "default: ") + refusal)
                .because("the switch does not cover every value; the others are refused", 0.8));
    }
}
