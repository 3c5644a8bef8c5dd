package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A condition assigns where it should compare: {@code if x = 3:} becomes {@code if x == 3:}. */
@AutoService(PythonTemplate.class)
@Heals({"SyntaxError"})
public final class ComparisonAsAssignment implements PythonTemplate {
    private static final Pattern CONDITION =
            Pattern.compile("\\s*(?:if|elif|while|assert|return|print)\\b.*|.*\\bif\\b.*|.*(?:cannot assign).*");
    private static final String ALONE = "(?<![=!<>:+\\-*/%&|^@])=(?!=)";

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        return BrokenSource.in(crash).stream()
                .filter(here -> CONDITION.matcher(here.code()).matches()
                        || crash.message().contains("cannot assign to"))
                .flatMap(here -> {
                    var one = Pattern.compile(ALONE).matcher(here.text());
                    var quoting = Quoting.of(here.text());
                    return one.results()
                            .filter(found -> quoting.isCode(found.start()))
                            .flatMap(found -> here.line(
                                    here.text().substring(0, found.start()) + "=="
                                            + here.text().substring(found.end()),
                                    0.93,
                                    "`=` assigns; `==` compares"))
                            .limit(2);
                });
    }
}
