package dev.codemedic.core.failure;

import java.time.Duration;

/**
 * One finished run of a program.
 *
 * @param command what was run, as the user gave it
 * @param exit how it ended
 * @param output what it wrote to standard output, its first and last part where it was long; empty where not recorded
 * @param errors what it wrote to standard error, likewise
 * @param time from start to end
 */
public record Run(Command command, Exit exit, String output, String errors, Duration time) {}
