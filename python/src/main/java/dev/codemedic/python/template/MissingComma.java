package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Two values stand side by side: a comma is put between them, on one line or at the end of the line before. */
@AutoService(PythonTemplate.class)
@Heals({"SyntaxError"})
public final class MissingComma implements PythonTemplate {
    private static final String GAP = "(?<=[\\w\"')\\]}])\\s+(?=[\\w\"'(\\[{])";

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        return BrokenSource.in(crash).stream()
                .flatMap(here -> Stream.concat(
                        within(here),
                        Stream.of(here.line(), here.before())
                                .filter(number -> number > 0)
                                .flatMap(number -> behind(here.at(number)))))
                .limit(2);
    }

    private static Stream<Candidate> within(BrokenSource here) {
        var text = here.text();
        var quoting = Quoting.of(text);
        return Pattern.compile(GAP)
                .matcher(text)
                .results()
                .filter(gap -> quoting.isCode(gap.start()))
                .flatMap(gap -> here.line(
                        text.substring(0, gap.start()) + "," + text.substring(gap.start()),
                        0.86,
                        "a comma is missing between two values"));
    }

    private static Stream<Candidate> behind(BrokenSource place) {
        var code = place.code();
        return code.matches(".*[\\w\"')\\]}]")
                ? place.line(
                        code + "," + place.text().substring(code.length()),
                        0.88,
                        "a comma is missing at the end of line " + place.line())
                : Stream.empty();
    }
}
