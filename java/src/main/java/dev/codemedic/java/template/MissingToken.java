package dev.codemedic.java.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.java.code.Rewrite;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A semicolon, parenthesis, bracket or brace is missing: it is put where the text before the compiler's place ends. A
 * text in single quotation marks gets double ones.
 */
@AutoService(JavaTemplate.class)
@Heals({"compile-error"})
public final class MissingToken implements JavaTemplate {
    private static final Pattern EXPECTED = Pattern.compile("^'([;)\\]}{(:,])'(?:(?:,| or) .*)? expected");

    @Override
    public Stream<Candidate> propose(JavaCrash crash) {
        var text = crash.file().source().text();
        if (crash.code().equals("compiler.err.premature.eof")) {
            int end = text.stripTrailing().length();
            var line = crash.file().source().lineEnding();
            return Stream.of(Rewrite.of(crash.file())
                    .insert(end, line + "}")
                    .because("a block that was opened is never closed", 0.9));
        }
        if (crash.code().equals("compiler.err.unclosed.char.lit")) {
            return quoted(crash);
        }
        return crash.message(EXPECTED).stream()
                .flatMap(match -> crash.position().stream()
                        .map(at -> Rewrite.of(crash.file())
                                .insert(place(text, at), match.group(1))
                                .because("a `" + match.group(1) + "` is missing", 0.9)));
    }

    /** The compiler points at the end of what came before, or at the first token that surprised it. */
    private static int place(String text, int position) {
        int at = Math.min(position, text.length());
        boolean token = at < text.length()
                && !Character.isWhitespace(text.charAt(at))
                && at > 0
                && Character.isWhitespace(text.charAt(at - 1));
        if (!token) {
            return Math.min(at, text.length());
        }
        while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static Stream<Candidate> quoted(JavaCrash crash) {
        return crash.position().stream().flatMap(at -> {
            var source = crash.file().source();
            int line = source.lineAt(at);
            int start = source.offset(line, 0);
            var text = source.line(line);
            int open = text.indexOf('\'');
            int close = text.indexOf('\'', open + 1);
            return open < 0 || close < 0
                    ? Stream.empty()
                    : Stream.of(Rewrite.of(crash.file())
                            .replace(start + open, start + open + 1, "\"")
                            .replace(start + close, start + close + 1, "\"")
                            .because("a text stands in double quotation marks", 0.93));
        });
    }
}
