package dev.codemedic.core.propose;

import java.util.stream.Stream;

/**
 * One known fault and its cure. Its identity is its class name, which names the fault.
 *
 * @param <C> the crash as the template's language shows it: failing node, syntax tree, live values
 */
public interface Template<C> {

    /** Candidates for this crash, lazily; none where the fault is not seen in it. */
    Stream<Candidate> propose(C crash);
}
