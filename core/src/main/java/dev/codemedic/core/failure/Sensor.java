package dev.codemedic.core.failure;

import java.nio.file.Path;
import java.util.Optional;

/** Sees failures of unmodified programs of one language. */
public interface Sensor {

    /**
     * Prepares to observe a command.
     *
     * @param command as the user gave it
     * @param root the project's root: source files below it are the project's
     * @param scratch an empty folder for hooks and captures, which outlives the probe
     * @return empty where the command is not one of this language
     */
    Optional<Probe> probe(Command command, Path root, Path scratch);
}
