package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import java.util.stream.Stream;

/** A header is followed by no block: the lines behind it are indented, or {@code pass} stands there. */
@AutoService(PythonTemplate.class)
@Heals({"IndentationError", "SyntaxError"})
public final class MissingBlock implements PythonTemplate {

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        boolean missing = crash.message().startsWith("expected an indented block")
                || crash.message().startsWith("unexpected EOF");
        return missing ? BrokenSource.in(crash).stream().flatMap(MissingBlock::filled) : Stream.empty();
    }

    private static Stream<Candidate> filled(BrokenSource here) {
        int header = here.isEmpty(here.line())
                        || here.code().endsWith(":")
                                && here.line() == here.source().lineCount()
                ? here.line()
                : here.before();
        while (header > 0 && here.isEmpty(header)) {
            header--;
        }
        if (header == 0 || !here.at(header).code().endsWith(":")) {
            return Stream.empty();
        }
        var step = here.file().indentation();
        var indentation = here.indentation(header);
        int end = here.source().offset(header, here.source().line(header).length());
        boolean apart = header + 1 < here.line();
        var pass = here.replaced(
                end,
                end,
                here.source().lineEnding() + indentation + step + "pass",
                apart ? 0.92 : 0.72,
                "the block is empty; it does nothing");
        int last = last(here, header);
        if (last == 0) {
            return pass;
        }
        return Stream.concat(
                indented(here, here.line(), here.line(), step),
                last > here.line() ? Stream.concat(indented(here, here.line(), last, step), pass) : pass);
    }

    /** The last line of the statements that follow the header at its own depth; 0 where none does. */
    private static int last(BrokenSource here, int header) {
        int last = 0;
        for (int number = here.line();
                number > header && number <= here.source().lineCount();
                number++) {
            if (here.source().line(number).isBlank()) {
                break;
            }
            if (!here.indentation(number).startsWith(here.indentation(header))) {
                break;
            }
            last = number;
        }
        return last;
    }

    private static Stream<Candidate> indented(BrokenSource here, int first, int last, String step) {
        var text = new StringBuilder();
        for (int number = first; number <= last; number++) {
            text.append(number == first ? "" : here.source().lineEnding())
                    .append(step)
                    .append(here.source().line(number));
        }
        int start = here.source().offset(first, 0);
        int end = here.source().offset(last, here.source().line(last).length());
        return here.replaced(start, end, text.toString(), first == last ? 0.9 : 0.84, "the block has to be indented");
    }
}
