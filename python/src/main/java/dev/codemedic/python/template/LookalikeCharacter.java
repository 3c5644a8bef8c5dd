package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A character that only looks like one of Python's came in by copying: curly quotation marks, dashes, wide signs,
 * blanks that do not break. The whole line is written with the plain ones.
 */
@AutoService(PythonTemplate.class)
@Heals({"SyntaxError"})
public final class LookalikeCharacter implements PythonTemplate {
    private static final Map<Character, String> PLAIN = Map.ofEntries(
            Map.entry('“', "\""),
            Map.entry('”', "\""),
            Map.entry('„', "\""),
            Map.entry('«', "\""),
            Map.entry('»', "\""),
            Map.entry('‘', "'"),
            Map.entry('’', "'"),
            Map.entry('‚', "'"),
            Map.entry('´', "'"),
            Map.entry('–', "-"),
            Map.entry('—', "-"),
            Map.entry('−', "-"),
            Map.entry('×', "*"),
            Map.entry('÷', "/"),
            Map.entry('（', "("),
            Map.entry('）', ")"),
            Map.entry('，', ","),
            Map.entry('：', ":"),
            Map.entry('；', ";"),
            Map.entry('＝', "="),
            Map.entry('≤', "<="),
            Map.entry('≥', ">="),
            Map.entry('≠', "!="),
            Map.entry('\u00a0', " "),
            Map.entry('\u2003', " "),
            Map.entry('\u3000', " "),
            Map.entry('\u200b', ""),
            Map.entry('\ufeff', ""),
            Map.entry('\u200e', ""),
            Map.entry('…', "..."));

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        if (!crash.message().startsWith("invalid")) {
            return Stream.empty();
        }
        return BrokenSource.in(crash).stream().flatMap(here -> {
            var out = new StringBuilder();
            for (char c : here.text().toCharArray()) {
                out.append(PLAIN.getOrDefault(c, String.valueOf(c)));
            }
            return out.toString().equals(here.text())
                    ? Stream.empty()
                    : here.line(out.toString(), 0.97, "a character only looks like the one that Python knows");
        });
    }
}
