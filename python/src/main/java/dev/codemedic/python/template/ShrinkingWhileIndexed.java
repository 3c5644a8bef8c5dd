package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.code.Arithmetic;
import dev.codemedic.python.code.Call;
import dev.codemedic.python.code.Loop;
import dev.codemedic.python.live.Access;
import dev.codemedic.syntax.Node;
import java.util.stream.Stream;

/**
 * A loop over a list's indices takes elements out of the list, so that the last indices are gone when their turn comes:
 * the indices are run through from the end.
 *
 * <p>Unsafe where the order of the rounds matters.
 */
@AutoService(PythonTemplate.class)
@Heals({"IndexError"})
public final class ShrinkingWhileIndexed implements PythonTemplate {

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        return Access.in(crash.prime())
                .flatMap(access -> Loop.binding(Arithmetic.base(access.index()).text(), access.node()).stream()
                        .filter(loop -> loop.body()
                                .filter(body -> shrinks(body, access.container().text()))
                                .isPresent())
                        .flatMap(loop -> loop.iterable().stream())
                        .filter(iterable -> iterable.text().startsWith("range("))
                        .flatMap(iterable -> crash.draft()
                                .wrap(iterable, "reversed(", ")")
                                .because(
                                        0.8,
                                        "the loop takes elements out of `"
                                                + access.container().text() + "`, so it goes from the end")))
                .limit(1);
    }

    private static boolean shrinks(Node body, String list) {
        boolean called = body.descendants("call")
                .map(Call::new)
                .anyMatch(call -> call.name().matches("pop|remove")
                        && call.receiver()
                                .filter(node -> node.text().equals(list))
                                .isPresent());
        return called
                || body.descendants("delete_statement")
                        .anyMatch(statement -> statement.text().startsWith("del " + list + "["));
    }
}
