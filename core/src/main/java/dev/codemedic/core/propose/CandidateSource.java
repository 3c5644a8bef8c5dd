package dev.codemedic.core.propose;

import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.source.SourceTree;
import java.util.stream.Stream;

/** Proposes patches. It never runs, scores or writes anything. */
public interface CandidateSource {

    /** Candidates for a failure, lazily and in any order; the same patch may come twice. */
    Stream<Candidate> propose(Diagnosis diagnosis, SourceTree sources);
}
