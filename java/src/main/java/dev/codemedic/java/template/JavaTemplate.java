package dev.codemedic.java.template;

import dev.codemedic.core.propose.Template;

/**
 * A Java fault and its cure. Registered by {@code @AutoService(JavaTemplate.class)} alone; asked about the exception
 * types, or {@code compile-error}, that its {@link dev.codemedic.core.propose.Heals} annotation names.
 */
public interface JavaTemplate extends Template<JavaCrash> {}
