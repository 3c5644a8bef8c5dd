package dev.codemedic.python.capture;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Probe;
import dev.codemedic.core.failure.Sensor;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Optional;

/** Sees failures of unmodified Python programs through a hook that their environment names. */
public final class PythonSensor implements Sensor {

    @Override
    public Optional<Probe> probe(Command command, Path root, Path scratch) {
        return PythonInvocation.of(command).map(invocation -> probe(invocation, command, root, scratch));
    }

    private static Probe probe(PythonInvocation invocation, Command command, Path root, Path scratch) {
        try {
            var hook = HookFolder.current(scratch);
            var captures = Files.createDirectory(scratch.resolve("captures"));
            var observed = new HashMap<String, String>();
            observed.put("PYTHONPATH", joined(hook.toString(), value(command, "PYTHONPATH")));
            observed.put("MEDIC_CAPTURE", captures.toString());
            observed.put("MEDIC_ROOTS", root.toString());
            return new PythonProbe(command.with(observed), command, root, hook, captures, invocation);
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot prepare the Python hook: " + broken.getMessage(), broken);
        }
    }

    private static String value(Command command, String name) {
        var own = command.environment().get(name);
        return own != null ? own : Optional.ofNullable(System.getenv(name)).orElse("");
    }

    private static String joined(String first, String rest) {
        return rest.isEmpty() ? first : first + File.pathSeparator + rest;
    }
}
