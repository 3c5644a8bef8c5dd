package dev.codemedic.core.decide;

import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.rank.Experience;
import dev.codemedic.core.rank.Proposal;
import dev.codemedic.core.repair.Effort;
import dev.codemedic.core.verify.Assessment;
import java.nio.file.Path;
import java.util.List;

/**
 * All that a decision is made on.
 *
 * @param diagnosis what was found
 * @param root of the project
 * @param proposals best first
 * @param tried everything that was tried
 * @param spent whether the budget ended before the candidates did
 * @param effort what a search by tests took
 * @param experience knows what was refused before
 */
public record Attempt(
        Diagnosis diagnosis,
        Path root,
        List<Proposal> proposals,
        List<Assessment> tried,
        boolean spent,
        Effort effort,
        Experience experience) {
    public Attempt {
        proposals = List.copyOf(proposals);
        tried = List.copyOf(tried);
    }
}
