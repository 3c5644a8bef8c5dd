/** Remembers how exceptions went through the project's methods, and writes those that matter down. */
@NullMarked
package dev.codemedic.agent.record;

import org.jspecify.annotations.NullMarked;
