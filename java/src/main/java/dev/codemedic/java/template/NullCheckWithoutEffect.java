package dev.codemedic.java.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.java.code.Code;
import dev.codemedic.java.code.Exits;
import dev.codemedic.java.code.Rewrite;
import dev.codemedic.java.code.Statements;
import dev.codemedic.syntax.Node;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A null check is there and does not help: it is the wrong way round, or its branch forgets to leave.
 *
 * <p>Leaving is unsafe where the code behind was meant to run for null as well.
 */
@AutoService(JavaTemplate.class)
@Heals({"java.lang.NullPointerException"})
public final class NullCheckWithoutEffect implements JavaTemplate {

    @Override
    public Stream<Candidate> propose(JavaCrash crash) {
        return crash.nullUses().stream()
                .filter(use -> use.is("identifier", "field_access"))
                .flatMap(use -> Stream.concat(inverted(use), forgetful(use)));
    }

    private static Stream<Candidate> inverted(Node use) {
        return use.ancestors()
                .takeWhile(node -> !node.is("method_declaration", "lambda_expression", "class_body"))
                .filter(node -> node.is("if_statement", "ternary_expression", "while_statement"))
                .flatMap(branch -> inverted(branch, use).stream());
    }

    private static Optional<Candidate> inverted(Node branch, Node use) {
        boolean then = branch.field("consequence")
                .or(() -> branch.field("body"))
                .filter(node -> node.contains(use))
                .isPresent();
        boolean otherwise =
                branch.field("alternative").filter(node -> node.contains(use)).isPresent();
        var wrong = then ? "==" : otherwise ? "!=" : "";
        return branch.field("condition")
                .map(Code::bare)
                .filter(check -> isCheck(check, wrong, use))
                .flatMap(check -> check.field("operator"))
                .map(operator -> Rewrite.around(operator)
                        .replace(operator, wrong.equals("==") ? "!=" : "==")
                        .because("the null check is the wrong way round", 0.97));
    }

    private static boolean isCheck(Node check, String operator, Node use) {
        return check.is("binary_expression")
                && Code.operator(check).equals(operator)
                && Stream.of("left", "right")
                                .flatMap(side -> check.field(side).stream())
                                .map(Node::text)
                                .filter(text -> text.equals("null") || text.equals(use.text()))
                                .distinct()
                                .count()
                        == 2;
    }

    private static Stream<Candidate> forgetful(Node use) {
        return Statements.enclosing(use).stream()
                .flatMap(statement -> earlier(statement))
                .filter(branch ->
                        branch.is("if_statement") && branch.field("alternative").isEmpty())
                .filter(branch -> branch.field("condition")
                        .map(Code::bare)
                        .filter(check -> isCheck(check, "==", use))
                        .isPresent())
                .flatMap(branch -> branch.field("consequence").stream())
                .filter(block -> !Statements.leaves(block) && !gives(block, use))
                .flatMap(block -> leaving(block).stream());
    }

    private static Stream<Node> earlier(Node statement) {
        return statement.parent().stream()
                .filter(Statements::isBlock)
                .flatMap(block -> Statements.in(block).stream())
                .filter(other -> other.end() <= statement.start());
    }

    private static boolean gives(Node block, Node use) {
        return block.descendants("assignment_expression")
                .flatMap(node -> node.field("left").stream())
                .anyMatch(left -> left.text().equals(use.text()));
    }

    private static Optional<Candidate> leaving(Node block) {
        var last = block.is("block") ? Statements.in(block).stream().reduce((_, second) -> second) : Optional.of(block);
        return last.flatMap(statement -> Exits.from(statement)
                .map(exit -> Rewrite.around(statement)
                        .importing(exit.imports())
                        .after(statement, exit.text())
                        .because("the branch for null goes on to use it", 0.93)));
    }
}
