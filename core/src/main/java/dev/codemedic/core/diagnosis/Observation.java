package dev.codemedic.core.diagnosis;

import java.nio.file.Path;

/**
 * A source line and what the run showed there, such as {@code items = None; CARTS has no key 'bob'}.
 *
 * @param file relative to the project's root
 * @param line from 1
 * @param note the live values that explain the failure; never the source text itself
 */
public record Observation(Path file, int line, String note) {}
