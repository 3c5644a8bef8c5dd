package dev.codemedic.core.diagnosis;

import java.nio.file.Path;

/**
 * A place where the fault may be.
 *
 * @param file relative to the project's root
 * @param line from 1
 * @param suspicion from 0 to 1
 * @param reason why, in a few words
 */
public record Site(Path file, int line, double suspicion, String reason) {}
