/** Copies, changes and renders the values that a method is given. */
@NullMarked
package dev.codemedic.worker.value;

import org.jspecify.annotations.NullMarked;
