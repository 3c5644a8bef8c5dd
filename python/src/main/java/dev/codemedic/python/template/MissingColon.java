package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A compound statement's header does not end with a colon: it gets one, closed brackets before it included. */
@AutoService(PythonTemplate.class)
@Heals({"SyntaxError"})
public final class MissingColon implements PythonTemplate {
    private static final Pattern HEADER = Pattern.compile(
            "\\s*(?:async\\s+)?(?:if|elif|else|for|while|def|class|try|except|finally|with|match|case)\\b.*");

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        return BrokenSource.in(crash).stream()
                .flatMap(here -> Stream.of(here.line(), here.before())
                        .filter(number -> number > 0)
                        .map(here::at))
                .filter(place ->
                        HEADER.matcher(place.code()).matches() && !place.code().endsWith(":"))
                .flatMap(place -> {
                    var code = place.code();
                    var rest = place.text().substring(code.length());
                    var header = code.endsWith(";") || code.endsWith(",") || code.endsWith("{")
                            ? code.substring(0, code.length() - 1).stripTrailing()
                            : code;
                    return place.line(
                            header + Quoting.of(header).closing() + ":" + rest, 0.95, "the line must end with a colon");
                })
                .limit(1);
    }
}
