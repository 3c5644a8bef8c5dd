package dev.codemedic.core.heal;

import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.source.SourceTree;
import java.time.Duration;

/** A source of candidates that takes its time and learns from what becomes of them, such as a language model. */
public interface Consultant {

    /** How long it may be waited for, in all. */
    Duration patience();

    /** Begins with a failure; nothing is asked yet. */
    Consultation open(Diagnosis diagnosis, SourceTree sources);
}
