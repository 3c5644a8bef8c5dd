package dev.codemedic.java.diagnosis;

import dev.codemedic.core.diagnosis.Finding;
import java.util.Optional;

/** Explains one family of failures. */
interface Explainer {

    /** What caused the failure; empty where this explainer does not know. */
    Optional<Finding> explain(Scene scene);
}
