/**
 * Values of variables as the capture format wants them. Nothing here runs code of the program: contents of collections
 * and objects are read from their fields, so no lock is taken, nothing lazy is started, no overridden method is called.
 */
@NullMarked
package dev.codemedic.agent.value;

import org.jspecify.annotations.NullMarked;
