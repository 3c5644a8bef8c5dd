package dev.codemedic.core.diagnosis;

import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.source.SourceTree;

/** Finds the root cause of failures in one language. */
public interface Diagnostician {

    /** Explains a failure. Never fails: where nothing is understood, the cause repeats what was thrown, and where. */
    Diagnosis diagnose(Failure failure, SourceTree sources);
}
