/** Finds tests and runs them one by one. */
@NullMarked
package dev.codemedic.worker.tests;

import org.jspecify.annotations.NullMarked;
