package dev.codemedic.java.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.java.code.Call;
import dev.codemedic.java.code.Exits;
import dev.codemedic.java.code.Rewrite;
import dev.codemedic.java.code.Statements;
import dev.codemedic.syntax.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The environment has nothing: an environment variable or property gets a default, a loop over lines stops at the end
 * of the input.
 *
 * <p>Unsafe where the program cannot work without the setting; a clear message would be better then.
 */
@AutoService(JavaTemplate.class)
@Heals({"java.lang.NullPointerException"})
public final class NullFromInput implements JavaTemplate {

    @Override
    public Stream<Candidate> propose(JavaCrash crash) {
        return crash.nulls().stream().flatMap(node -> Call.of(node).stream()).flatMap(call -> switch (call.name()) {
            case "getProperty" -> setting(call).stream();
            case "getenv" -> variable(call).stream();
            case "readLine" -> line(call).stream();
            default -> Stream.empty();
        });
    }

    private static Optional<Candidate> setting(Call call) {
        return call.arguments().size() != 1
                ? Optional.empty()
                : call.argument(0)
                        .map(name -> Rewrite.around(name)
                                .insert(name.end(), ", \"\"")
                                .because("the property " + name.text() + " is not set; it counts as empty", 0.75));
    }

    private static Optional<Candidate> variable(Call call) {
        return call.arguments().size() != 1 || !call.receiverText().equals("System")
                ? Optional.empty()
                : call.argument(0)
                        .map(name -> Rewrite.around(name)
                                .replace(call.node(), "System.getenv().getOrDefault(" + name.text() + ", \"\")")
                                .because(
                                        "the environment variable " + name.text() + " is not set; it counts as empty",
                                        0.75));
    }

    /** Behind {@code line = reader.readLine()} in a loop: {@code if (line == null) break;}. */
    private static Optional<Candidate> line(Call call) {
        var name = call.node()
                .parent()
                .filter(parent -> parent.is("variable_declarator", "assignment_expression"))
                .flatMap(parent -> parent.field("name").or(() -> parent.field("left")))
                .map(Node::text);
        return Statements.inBlock(call.node())
                .filter(statement -> statement.is("local_variable_declaration", "expression_statement"))
                .filter(statement -> !Statements.loops(statement).isEmpty())
                .flatMap(statement -> name.flatMap(line -> statement
                        .next()
                        .filter(Statements::isStatement)
                        .map(next -> Exits.guard(next, line + " == null", List.of("break;"))
                                .because("the input ends; there is no further line", 0.9))));
    }
}
