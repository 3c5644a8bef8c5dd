/** Related failures to measure learning with: the same bugs in other programs, made by renaming and moving. */
package dev.codemedic.bench.learning;
