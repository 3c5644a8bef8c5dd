package dev.codemedic.models.analysis;

import dev.codemedic.core.model.ModelTrouble;
import dev.codemedic.models.answer.Lines;
import dev.codemedic.models.prompt.Role;
import dev.codemedic.models.strategy.Dialogue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Asks for an opinion on a change that has passed. It is advice: it may lower what is thought of a change, never raise it. */
public record Judge(Dialogue dialogue) {
    private static final List<String> WORDS = List.of("EXPLANATION", "DOUBT");
    private static final Pattern GRADE = Pattern.compile("([1-5])(?:\\D.*)?");

    /**
     * An opinion.
     *
     * @param grade of the explanation, from 1 to 5; 0 where none was given
     * @param doubt what may be wrong; empty where nothing is doubted
     */
    public record Opinion(int grade, Optional<String> doubt) {}

    /** The opinion on a change, as a unified diff. */
    public Opinion opinion(String failure, String change, String explanation)
            throws ModelTrouble, InterruptedException {
        var answer =
                dialogue.ask(Role.JUDGE, Map.of("failure", failure, "change", change, "explanation", explanation), 1);
        var lines = Lines.read(answer.text(), WORDS);
        int grade = lines.first("EXPLANATION")
                .map(GRADE::matcher)
                .filter(found -> found.matches())
                .map(found -> Integer.parseInt(found.group(1)))
                .orElse(0);
        return new Opinion(grade, lines.first("DOUBT"));
    }
}
