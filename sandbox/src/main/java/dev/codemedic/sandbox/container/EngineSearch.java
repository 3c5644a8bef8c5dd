package dev.codemedic.sandbox.container;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** Finds out whether an engine answers, and says what to do where it does not. */
final class EngineSearch {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private EngineSearch() {}

    /**
     * An engine that answers.
     *
     * @param program its command
     * @param environment of the command
     * @throws IOException where it is not installed or does not answer; the message is for a user
     */
    static Engine of(String program, Map<String, String> environment) throws IOException {
        var silent = new Engine(program, Engine.Kind.DOCKER, "", environment);
        Engine.Answer client;
        try {
            client = silent.ask(PATIENCE, "--version");
        } catch (IOException missing) {
            throw new IOException(
                    program + " is not installed (apt install " + (program.equals("docker") ? "docker.io" : program)
                            + ")",
                    missing);
        }
        var kind = client.text().toLowerCase(Locale.ROOT).contains("podman") ? Engine.Kind.PODMAN : Engine.Kind.DOCKER;
        var answer = kind == Engine.Kind.PODMAN
                ? silent.ask(PATIENCE, "info", "--format", "{{.Version.Version}}")
                : silent.ask(PATIENCE, "version", "--format", "{{.Server.Version}}");
        if (!answer.done()) {
            throw new IOException(advice(program, answer.text(), answer.line()));
        }
        return new Engine(program, kind, answer.line(), environment);
    }

    private static String advice(String program, String text, String line) {
        if (text.contains("permission denied")) {
            return program + " is there, but you may not use its engine: `sudo usermod -aG docker $USER` and log in"
                    + " again, or install podman";
        }
        if (text.contains("Cannot connect") || text.contains("daemon running")) {
            return program + " is there, but its engine is not running: `sudo systemctl start docker`";
        }
        return program + " does not answer: " + line;
    }
}
