/** Sets the agent up before the program starts. */
@NullMarked
package dev.codemedic.agent.start;

import org.jspecify.annotations.NullMarked;
