/** Tells the project's own classes from those of libraries and of the JDK. */
@NullMarked
package dev.codemedic.agent.scope;

import org.jspecify.annotations.NullMarked;
