package dev.codemedic.java.capture;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Probe;
import dev.codemedic.core.failure.Sensor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Sees failures of Java programs: through the agent, else through what they and the compiler print. */
public final class JavaSensor implements Sensor {

    @Override
    public Optional<Probe> probe(Command command, Path root, Path scratch) {
        return JavaStart.of(command).map(start -> {
            try {
                var captures = Files.createDirectory(scratch.resolve("captures"));
                var agent = AgentJar.in(scratch);
                return new JavaProbe(
                        start, start.observed(command, root, captures, agent), command, root, captures, agent);
            } catch (IOException broken) {
                throw new UncheckedIOException("cannot prepare to observe: " + broken.getMessage(), broken);
            }
        });
    }
}
