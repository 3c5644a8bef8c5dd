package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text literal is not closed: the quotation mark is put at the end, before closing brackets; an apostrophe inside
 * single quotation marks gets double ones around it; texts inside an f-string's braces use the other mark.
 */
@AutoService(PythonTemplate.class)
@Heals({"SyntaxError"})
public final class UnclosedText implements PythonTemplate {
    private static final Pattern MESSAGE = Pattern.compile(
            "unterminated (?:f-)?string literal.*|EOL while scanning string literal|f-string: .*|invalid syntax.*|unterminated triple-quoted.*|EOF while scanning triple-quoted.*");
    private static final Pattern APOSTROPHE = Pattern.compile("'([^'\"]*\\w'\\w[^'\"]*)'");
    private static final Pattern FORMATTED = Pattern.compile("[fF](['\"])(.*\\{[^}]*\\1[^}]*\\1[^}]*\\}.*)\\1");

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        if (crash.message(MESSAGE).isEmpty()) {
            return Stream.empty();
        }
        return BrokenSource.in(crash).stream()
                .flatMap(here -> crash.message().contains("triple-quoted")
                        ? triple(here)
                        : Stream.of(apostrophe(here), formatted(here), closed(here))
                                .flatMap(each -> each));
    }

    private static Stream<Candidate> apostrophe(BrokenSource here) {
        var matcher = APOSTROPHE.matcher(here.text());
        return matcher.find()
                ? here.line(
                        here.text().substring(0, matcher.start())
                                + '"'
                                + matcher.group(1)
                                + '"'
                                + here.text().substring(matcher.end()),
                        0.96,
                        "the apostrophe ends the text; double quotation marks do not mind it")
                : Stream.empty();
    }

    private static Stream<Candidate> formatted(BrokenSource here) {
        var matcher = FORMATTED.matcher(here.text());
        if (!matcher.find()) {
            return Stream.empty();
        }
        var mark = matcher.group(1);
        var other = mark.equals("'") ? "\"" : "'";
        var inner = matcher.group(2).replace(mark, other);
        return here.line(
                here.text().substring(0, matcher.start())
                        + here.text().charAt(matcher.start())
                        + mark
                        + inner
                        + mark
                        + here.text().substring(matcher.end()),
                0.94,
                "the text inside the braces must use the other quotation marks");
    }

    /** Behind the last opening mark, at the end or before what closes there, as little as can be left outside. */
    private static Stream<Candidate> closed(BrokenSource here) {
        var text = here.text().stripTrailing();
        int open = unclosed(text);
        if (open < 0) {
            return Stream.empty();
        }
        char mark = text.charAt(open);
        var ends = Pattern.compile("[)\\]},:]*$").matcher(text);
        int tail = ends.find() && ends.start() > open ? ends.start() : text.length();
        return Stream.iterate(tail, at -> at <= text.length(), at -> at + 1)
                .flatMap(at -> here.line(
                        text.substring(0, at) + mark + text.substring(at),
                        at == tail ? 0.93 : 0.8,
                        "the text literal is not closed"))
                .limit(3);
    }

    private static int unclosed(String line) {
        char quote = 0;
        int open = -1;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote != 0 && c == '\\') {
                i++;
            } else if (quote != 0 && c == quote) {
                quote = 0;
            } else if (quote == 0 && c == '#') {
                return -1;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
                open = i;
            }
        }
        return quote == 0 ? -1 : open;
    }

    /** Closes a long text at the end of the line that opens it. */
    private static Stream<Candidate> triple(BrokenSource here) {
        var text = here.text();
        var marks = text.contains("'''") ? "'''" : "\"\"\"";
        return here.line(text.stripTrailing() + marks, 0.8, "the text literal is not closed");
    }
}
