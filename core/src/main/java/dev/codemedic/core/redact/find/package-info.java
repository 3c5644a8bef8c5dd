/**
 * Finds secrets in texts. The agent inside watched Java programs is compiled with these very files, so they are written
 * for Java 11 and use nothing but {@code java.lang} and {@code java.util}.
 */
@NullMarked
package dev.codemedic.core.redact.find;

import org.jspecify.annotations.NullMarked;
