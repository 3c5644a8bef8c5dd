package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.code.Statements;
import java.util.stream.Stream;

/** A dictionary or set is changed while a loop runs through it: the loop runs through a copy. */
@AutoService(PythonTemplate.class)
@Heals({"RuntimeError"})
public final class ChangedWhileRunThrough implements PythonTemplate {

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        if (!crash.message().contains("changed size during iteration")
                && !crash.message().contains("mutated during iteration")
                && !crash.message().contains("keys changed during iteration")) {
            return Stream.empty();
        }
        return crash.prime().statement().stream()
                .flatMap(statement -> Statements.enclosing(statement).stream())
                .filter(statement -> statement.is("for_statement"))
                .flatMap(loop -> loop.field("right").stream())
                .limit(1)
                .flatMap(right -> crash.draft()
                        .wrap(right, "list(", ")")
                        .because(
                                0.95,
                                "`" + right.text()
                                        + "` changes while the loop runs through it; the loop takes a copy"));
    }
}
