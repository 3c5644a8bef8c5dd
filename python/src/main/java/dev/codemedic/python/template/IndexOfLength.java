package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.code.Arithmetic;
import dev.codemedic.python.code.Loop;
import dev.codemedic.python.live.Access;
import java.util.stream.Stream;

/** The last element is looked for one too far: {@code items[len(items)]} becomes {@code items[-1]}. */
@AutoService(PythonTemplate.class)
@Heals({"IndexError"})
public final class IndexOfLength implements PythonTemplate {

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        return Access.outOfRange(crash.prime()).stream().limit(2).flatMap(access -> {
            var container = access.container().text();
            if (access.index().text().equals("len(" + container + ")")) {
                return crash.draft()
                        .replace(access.index(), "-1")
                        .because(0.94, "the last element of `" + container + "` is one before its length");
            }
            boolean justPast = access.length() > 0
                    && access.position().filter(at -> at == access.length()).isPresent()
                    && access.index().is("identifier")
                    && Loop.binding(access.index().text(), access.node()).isEmpty();
            return justPast
                    ? crash.draft()
                            .replace(access.index(), Arithmetic.plus(access.index(), -1))
                            .because(0.55, "`" + access.index().text() + "` is one past the end of `" + container + "`")
                    : Stream.<Candidate>empty();
        });
    }
}
