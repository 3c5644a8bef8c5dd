package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.core.propose.NearNames;
import dev.codemedic.python.code.Keywords;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A keyword is misspelt or capitalized: {@code whlie}, {@code retrun}, {@code If}. */
@AutoService(PythonTemplate.class)
@Heals({"SyntaxError", "IndentationError"})
public final class MisspeltKeyword implements PythonTemplate {
    private static final Pattern WORD = Pattern.compile("[A-Za-z]+");

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        return BrokenSource.in(crash).stream()
                .flatMap(here -> Stream.of(here.line(), here.before())
                        .filter(number -> number > 0)
                        .map(here::at))
                .flatMap(MisspeltKeyword::spelt)
                .limit(3);
    }

    private static Stream<Candidate> spelt(BrokenSource here) {
        var text = here.text();
        var quoting = Quoting.of(text);
        return WORD.matcher(text)
                .results()
                .filter(word -> quoting.isCode(word.start()) && !Keywords.ALL.contains(word.group()))
                .flatMap(word -> near(word.group())
                        .flatMap(keyword -> here.line(
                                text.substring(0, word.start()) + keyword + text.substring(word.end()),
                                0.93,
                                "the keyword is `" + keyword + "`")));
    }

    private static Stream<String> near(String word) {
        return Keywords.ALL.stream()
                .filter(keyword -> keyword.equalsIgnoreCase(word)
                        || word.length() > 2 && NearNames.likeness(word.toLowerCase(Locale.ROOT), keyword) >= 0.6)
                .sorted(Comparator.comparingDouble(keyword -> -NearNames.likeness(word, keyword)))
                .limit(2);
    }
}
