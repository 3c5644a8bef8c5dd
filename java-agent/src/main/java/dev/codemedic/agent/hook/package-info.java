/** Where the watched program calls in: from landing pads, and from the places where the JDK or a test runner reports. */
@NullMarked
package dev.codemedic.agent.hook;

import org.jspecify.annotations.NullMarked;
