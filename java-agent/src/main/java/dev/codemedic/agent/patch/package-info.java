/** Appends to the project's methods what tells the recorder which values the local variables had. */
@NullMarked
package dev.codemedic.agent.patch;

import org.jspecify.annotations.NullMarked;
