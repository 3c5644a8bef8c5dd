/** Speaks with medic and runs what it is told. */
@NullMarked
package dev.codemedic.worker.run;

import org.jspecify.annotations.NullMarked;
