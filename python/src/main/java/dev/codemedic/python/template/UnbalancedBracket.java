package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A bracket is never closed, closed by another kind, or closed without being opened. */
@AutoService(PythonTemplate.class)
@Heals({"SyntaxError", "IndentationError"})
public final class UnbalancedBracket implements PythonTemplate {
    private static final Pattern OTHER =
            Pattern.compile("closing parenthesis '(.)' does not match opening parenthesis '(.)'");
    private static final Pattern UNMATCHED = Pattern.compile("unmatched '(.)'");
    /** How far behind the opening bracket its end is looked for. */
    private static final int LINES = 12;

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        return BrokenSource.in(crash).stream()
                .flatMap(here -> crash.message(OTHER)
                        .map(found -> exchanged(
                                here, found.group(1).charAt(0), found.group(2).charAt(0)))
                        .or(() -> crash.message(UNMATCHED)
                                .map(found -> removed(here, found.group(1).charAt(0))))
                        .orElseGet(() -> closed(here)));
    }

    /** The bracket is closed at the end of each line from where it was opened, nearest first. */
    private static Stream<Candidate> closed(BrokenSource here) {
        int from = Math.max(1, here.line() - 2);
        int to = Math.min(here.source().lineCount(), here.line() + LINES);
        return Stream.iterate(from, line -> line <= to, line -> line + 1)
                .filter(line -> !here.isEmpty(line))
                .map(here::at)
                .flatMap(place -> {
                    var code = place.code();
                    var closing = Quoting.of(code).closing();
                    if (closing.isEmpty() || opensBlock(place)) {
                        return continued(here, place);
                    }
                    int end = code.endsWith(":") || code.endsWith(",") || code.endsWith(";")
                            ? code.length() - 1
                            : code.length();
                    return place.line(
                            code.substring(0, end) + closing + place.text().substring(end),
                            0.92,
                            "`" + closing + "` is missing in line " + place.line());
                })
                .limit(3);
    }

    /** Whether the elements stand in the lines below, each deeper than the bracket. */
    private static boolean opensBlock(BrokenSource place) {
        int next = place.line() + 1;
        return place.code().matches(".*[(\\[{]")
                && next <= place.source().lineCount()
                && place.indentation(next).length() > place.indentation().length();
    }

    /** A bracket opened some lines above is closed behind the last of its elements. */
    private static Stream<Candidate> continued(BrokenSource here, BrokenSource place) {
        if (place.line() <= here.line()) {
            return Stream.empty();
        }
        var opened = Quoting.of(here.code()).closing();
        if (opened.isEmpty()) {
            return Stream.empty();
        }
        var code = place.code();
        int next = place.line() + 1;
        boolean deeper = place.indentation().length() > here.indentation().length();
        boolean last = (code.endsWith(",") || deeper)
                && (next > here.source().lineCount()
                        || place.indentation(next).length()
                                <= here.indentation().length());
        return last
                ? place.line(
                        place.text() + here.source().lineEnding() + here.indentation() + opened,
                        0.8,
                        "`" + opened + "` is missing behind line " + place.line())
                : Stream.empty();
    }

    private static Stream<Candidate> exchanged(BrokenSource here, char closing, char opening) {
        var right = opening == '(' ? ")" : opening == '[' ? "]" : "}";
        var text = here.text();
        var quoting = Quoting.of(text);
        boolean oneMore = !quoting.open().isEmpty();
        return Stream.iterate(text.indexOf(closing), at -> at >= 0, at -> text.indexOf(closing, at + 1))
                .filter(quoting::isCode)
                .flatMap(at -> Stream.concat(
                        here.line(
                                text.substring(0, at) + right + text.substring(at + 1),
                                oneMore ? 0.8 : 0.92,
                                "`" + opening + "` is closed by `" + right + "`"),
                        here.line(
                                text.substring(0, at) + right + text.substring(at),
                                oneMore ? 0.92 : 0.8,
                                "`" + right + "` is missing before `" + closing + "`")))
                .limit(4);
    }

    private static Stream<Candidate> removed(BrokenSource here, char bracket) {
        var text = here.text();
        var quoting = Quoting.of(text);
        int at = text.lastIndexOf(bracket);
        return at >= 0 && quoting.isCode(at)
                ? here.line(text.substring(0, at) + text.substring(at + 1), 0.88, "`" + bracket + "` closes nothing")
                : Stream.empty();
    }
}
