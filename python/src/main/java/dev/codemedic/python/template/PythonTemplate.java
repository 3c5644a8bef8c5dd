package dev.codemedic.python.template;

import dev.codemedic.core.propose.Template;

/**
 * A Python fault and its cure. Registered by {@code @AutoService(PythonTemplate.class)} alone; asked about the
 * exception types that its {@link dev.codemedic.core.propose.Heals} annotation names.
 */
public interface PythonTemplate extends Template<PythonCrash> {}
