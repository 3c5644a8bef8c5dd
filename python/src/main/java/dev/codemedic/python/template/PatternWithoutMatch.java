package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.code.Statements;
import dev.codemedic.python.origin.Origin;
import java.util.stream.Stream;

/**
 * A pattern did not match and its result is used: {@code re.match} that should look anywhere becomes
 * {@code re.search}; in a loop, elements that do not match are skipped.
 */
@AutoService(PythonTemplate.class)
@Heals({"AttributeError", "TypeError"})
public final class PatternWithoutMatch implements PythonTemplate {

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        return NoneFault.from(crash, Origin.NoMatch.class)
                .flatMap(match -> Stream.concat(anywhere(crash, match), skipped(crash, match.fault())));
    }

    private static Stream<Candidate> anywhere(PythonCrash crash, NoneFault.Of<Origin.NoMatch> match) {
        var call = match.origin().call();
        return call.function().field("attribute").filter(name -> name.text().equals("match")).stream()
                .flatMap(name -> crash.draft()
                        .replace(name, "search")
                        .because(0.7, "`match` only looks at the start of the text; `search` looks everywhere"));
    }

    private static Stream<Candidate> skipped(PythonCrash crash, NoneFault fault) {
        var statement = fault.statement();
        boolean simple = fault.use().is("identifier");
        if (statement.isEmpty() || !simple || Statements.loops(statement.get()).isEmpty()) {
            return Stream.empty();
        }
        return crash.draft()
                .insertBefore(statement.get(), "if " + fault.use().text() + " is None:", "    continue")
                .because(0.66, "texts that the pattern does not match are skipped");
    }
}
