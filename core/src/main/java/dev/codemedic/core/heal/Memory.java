package dev.codemedic.core.heal;

import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.source.SourceTree;

/** What is remembered of earlier heals. */
@FunctionalInterface
public interface Memory {
    /** There is none. */
    Memory NONE = (_, _) -> Recollection.NONE;

    /** All that bears on a failure; nothing is run for it. */
    Recollection recall(Diagnosis diagnosis, SourceTree sources);
}
