package dev.codemedic.models.analysis;

import dev.codemedic.core.diagnosis.Category;
import dev.codemedic.core.model.Answer;
import dev.codemedic.core.model.ModelTrouble;
import dev.codemedic.models.answer.Lines;
import dev.codemedic.models.prompt.Role;
import dev.codemedic.models.strategy.Dialogue;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Asks for the root cause several times, of several models where there are several, so that it shows whether they agree.
 *
 * @param voices who is asked, in turn
 * @param samples in all; each voice is asked at least once
 */
public record Analyst(List<Dialogue> voices, int samples) {
    private static final List<String> WORDS = List.of("CAUSE", "CATEGORY", "FILE", "STRATEGY");

    /**
     * Hypotheses for what is shown. Where a voice does not answer, the others count.
     *
     * @param given inputs of the prompt
     * @param files whose code is shown; others are not believed
     * @throws ModelTrouble where none answers
     */
    public Hypotheses analyse(Map<String, String> given, Collection<Path> files, Hypotheses before)
            throws ModelTrouble, InterruptedException {
        var hypotheses = before;
        ModelTrouble silent = null;
        int heard = 0;
        for (int i = 0; i < Math.max(samples, voices.size()); i++) {
            try {
                int sample = 1 + i / voices.size();
                var answer = voices.get(i % voices.size()).ask(Role.ANALYST, given, sample);
                heard++;
                var cause = read(answer, files);
                if (cause.isPresent()) {
                    hypotheses = hypotheses.and(cause.get());
                }
            } catch (ModelTrouble trouble) {
                silent = trouble;
            }
        }
        if (heard == 0 && silent != null) {
            throw silent;
        }
        return hypotheses;
    }

    private static Optional<RootCause> read(Answer answer, Collection<Path> files) {
        var lines = Lines.read(answer.text(), WORDS);
        return lines.first("CAUSE")
                .map(cause -> new RootCause(
                        cause,
                        category(lines.first("CATEGORY").orElse("code")),
                        lines.all("FILE").stream()
                                .flatMap(name -> known(name, files))
                                .distinct()
                                .toList(),
                        lines.first("STRATEGY").orElse(""),
                        answer.model()));
    }

    private static Category category(String word) {
        var first = word.toUpperCase(Locale.ROOT).split("\\W", 2)[0];
        return Stream.of(Category.values())
                .filter(category -> category.name().equals(first))
                .findFirst()
                .orElse(Category.CODE);
    }

    private static Stream<Path> known(String name, Collection<Path> files) {
        try {
            var path = Path.of(name.replace("`", "").strip()).normalize();
            return files.stream().filter(file -> file.equals(path) || file.endsWith(path));
        } catch (InvalidPathException strange) {
            return Stream.empty();
        }
    }
}
