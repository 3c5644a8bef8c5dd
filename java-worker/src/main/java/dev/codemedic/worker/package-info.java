/** What patched classes of the program call while they run. */
@NullMarked
package dev.codemedic.worker;

import org.jspecify.annotations.NullMarked;
