package dev.codemedic.java.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.java.code.Rewrite;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A text is not closed on its line: the quotation mark is put before what closes there, or at the line's end. */
@AutoService(JavaTemplate.class)
@Heals({"compile-error"})
public final class UnclosedText implements JavaTemplate {
    private static final Pattern TAIL = Pattern.compile("[)\\]},;]*\\s*$");

    @Override
    public Stream<Candidate> propose(JavaCrash crash) {
        if (!crash.code().equals("compiler.err.unclosed.str.lit")) {
            return Stream.empty();
        }
        return crash.position().stream().flatMap(position -> {
            var source = crash.file().source();
            int line = source.lineAt(position);
            var text = source.line(line);
            int start = source.offset(line, 0);
            var tail = TAIL.matcher(text);
            int before = tail.find() ? tail.start() : text.length();
            return Stream.of(before, text.stripTrailing().length())
                    .distinct()
                    .filter(at -> start + at > position)
                    .map(at -> Rewrite.of(crash.file())
                            .insert(start + at, "\"")
                            .because("the text is not closed", at == before ? 0.93 : 0.7));
        });
    }
}
