package dev.codemedic.cli;

import dev.codemedic.core.failure.Probe;

/**
 * Who watches a program.
 *
 * @param language the language's name
 * @param probe sees what goes wrong
 */
record Observer(String language, Probe probe) {}
