/** Writes down how a few methods behave in one run; used only where a candidate is being confirmed. */
@NullMarked
package dev.codemedic.agent.watch;

import org.jspecify.annotations.NullMarked;
