package dev.codemedic.cli.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a report is about.
 *
 * @param project its name
 * @param made when the report was made
 * @param since the day from which on; null for all that is kept
 */
public record Subject(
        String project, Instant made, @Nullable LocalDate since) {

    /** The day from which on. */
    Optional<LocalDate> from() {
        return Optional.ofNullable(since);
    }
}
