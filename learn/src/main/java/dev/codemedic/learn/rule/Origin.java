package dev.codemedic.learn.rule;

import java.time.LocalDate;
import java.util.List;

/**
 * Where a rule comes from.
 *
 * @param incidents the incidents whose fixes made it
 * @param made the day
 * @param project the project's name, or {@code imported}
 */
public record Origin(List<String> incidents, LocalDate made, String project) {
    public Origin {
        incidents = List.copyOf(incidents);
    }
}
