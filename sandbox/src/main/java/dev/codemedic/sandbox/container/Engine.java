package dev.codemedic.sandbox.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A container engine's command line.
 *
 * @param program the command, such as {@code docker}
 * @param kind whose options it takes
 * @param version the engine's version
 * @param environment all of the environment of the command line, which finds the engine by it
 */
record Engine(String program, Kind kind, String version, Map<String, String> environment) {
    private static final int MOST = 1 << 20;

    /** Whose options a command line takes. */
    enum Kind {
        DOCKER,
        PODMAN
    }

    Engine {
        environment = Map.copyOf(environment);
    }

    /** What a command has answered. @param text standard output and standard error */
    record Answer(int status, String text) {
        /** Whether it did what it was asked. */
        boolean done() {
            return status == 0;
        }

        /** The line that tells most: the last that is not empty. */
        String line() {
            return text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("See '") && !line.startsWith("Run '"))
                    .reduce((_, last) -> last)
                    .orElse("no answer");
        }
    }

    /** The arguments of a command of this engine. */
    List<String> arguments(List<String> words) {
        var all = new ArrayList<String>();
        all.add(program);
        all.addAll(words);
        return all;
    }

    /** A command that is started with the engine's environment. */
    ProcessBuilder builder(List<String> words) {
        var builder = new ProcessBuilder(arguments(words));
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder;
    }

    /** Asks without input. @throws IOException where the program is not there */
    Answer ask(Duration most, String... words) throws IOException {
        return ask(most, new byte[0], words);
    }

    /**
     * Asks, and waits for the end.
     *
     * @param most how long; what takes longer is ended and not done
     * @param input fed to standard input
     * @throws IOException where the program is not there
     */
    Answer ask(Duration most, byte[] input, String... words) throws IOException {
        var process = builder(List.of(words)).redirectErrorStream(true).start();
        var ending = Thread.ofVirtual().name("medic-engine").start(() -> {
            try {
                if (!process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException answered) {
                // nothing to end
            }
        });
        try (var to = process.getOutputStream();
                InputStream from = process.getInputStream()) {
            try {
                to.write(input);
                to.close();
            } catch (IOException closed) {
                // what it says tells why it did not want to read
            }
            var text = new String(from.readNBytes(MOST), StandardCharsets.UTF_8);
            return new Answer(process.waitFor(), text);
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        } finally {
            ending.interrupt();
        }
    }
}
