package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A keyword is used as a name: it gets an underscore wherever it stands as one, {@code class_ = "a"}. */
@AutoService(PythonTemplate.class)
@Heals({"SyntaxError"})
public final class ReservedName implements PythonTemplate {
    private static final Pattern ASSIGNED = Pattern.compile(
            "(?:^\\s*|[(,]\\s*|\\bfor\\s+)(class|from|lambda|import|global|def|pass|in|is|async|await|del|raise|with|print|exec|not|or|and|if|while|try|yield|return)(?=\\s*(?:=(?!=)|,|\\)|\\+=|\\bin\\b))");

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        return BrokenSource.in(crash).stream().flatMap(here -> {
            var matcher = ASSIGNED.matcher(here.text());
            if (!matcher.find() || !Quoting.of(here.text()).isCode(matcher.start(1))) {
                return Stream.empty();
            }
            var word = matcher.group(1);
            var draft = crash.draft();
            boolean any = false;
            for (int number = 1; number <= here.source().lineCount(); number++) {
                var line = here.source().line(number);
                var quoting = Quoting.of(line);
                var uses = Pattern.compile(
                                "(?<![\\w.])" + word + "(?=\\s*(?:=(?!=)|[,)\\].+*/<>\\]-]|$))(?!\\s*=\\s*=)")
                        .matcher(line);
                while (uses.find()) {
                    if (quoting.isCode(uses.start())) {
                        int at = here.source().offset(number, uses.end());
                        draft.replace(here.source(), at, at, "_");
                        any = true;
                    }
                }
            }
            return any ? draft.because(0.84, "`" + word + "` is a keyword and cannot be a name") : Stream.empty();
        });
    }
}
