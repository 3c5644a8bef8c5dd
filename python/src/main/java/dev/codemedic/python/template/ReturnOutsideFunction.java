package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import java.util.stream.Stream;

/** {@code return}, {@code break} or {@code continue} slipped out of its block: its line is indented again. */
@AutoService(PythonTemplate.class)
@Heals({"SyntaxError"})
public final class ReturnOutsideFunction implements PythonTemplate {

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        if (!crash.message()
                .matches(
                        "'(?:return|yield|break|yield from)' outside (?:function|loop)|'continue' not properly in loop")) {
            return Stream.empty();
        }
        return BrokenSource.in(crash).stream().flatMap(here -> {
            int before = here.before();
            if (before == 0) {
                return Stream.empty();
            }
            return Stream.of(
                            here.indentation(before),
                            here.indentation() + here.file().indentation())
                    .distinct()
                    .filter(level -> level.length() > here.indentation().length())
                    .flatMap(level -> here.line(
                            level + here.text().stripLeading(), 0.88, "the line belongs to the block above it"));
        });
    }
}
