package dev.codemedic.cli;

import dev.codemedic.models.standin.StandIn;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A program that medic itself does not heal, in a folder, with the environment of its runs.
 *
 * @param environment of medic
 */
record Sums(Path folder, Map<String, String> environment) {
    static final String SOURCE = """
            def total(xs):
                return sum(xs) - 1


            def check(xs, expected):
                got = total(xs)
                if got != expected:
                    raise RuntimeError("the sum is %d, not %d" % (got, expected))
                print("ok", got)


            check([1, 2, 3], 6)
            """;
    /** The answer that heals it. */
    static final String HEALING = change("    return sum(xs)");

    /** Nobody listens there. */
    static final String NOBODY = "http://127.0.0.1:9";

    /** Writes it. No server is known to its runs. */
    static Sums in(Path folder) throws IOException {
        Files.writeString(folder.resolve("sums.py"), SOURCE);
        return new Sums(
                folder,
                Map.of(
                        "XDG_CONFIG_HOME",
                        folder.resolve("config").toString(),
                        "OLLAMA_HOST",
                        NOBODY,
                        "OPENAI_BASE_URL",
                        NOBODY + "/v1"));
    }

    /** An answer that puts another line in the place of the wrong one. */
    static String change(String line) {
        return change("    return sum(xs) - 1", line);
    }

    /** An answer that puts one line in the place of another. */
    static String change(String search, String replace) {
        return "The sum is one too small.\n\nsums.py\n<<<<<<< SEARCH\n" + search + "\n=======\n" + replace
                + "\n>>>>>>> REPLACE\n";
    }

    Sums with(String name, String value) {
        var all = new LinkedHashMap<>(environment);
        all.put(name, value);
        return new Sums(folder, all);
    }

    /** With an Ollama. */
    Sums with(StandIn server) {
        return with("OLLAMA_HOST", server.address().toString());
    }

    /** With a server of OpenAI's protocol. */
    Sums withOpenAi(StandIn server) {
        return with("OPENAI_BASE_URL", server.address() + "/v1");
    }

    /** The program as it is now. */
    String source() throws IOException {
        return Files.readString(folder.resolve("sums.py"));
    }

    Sums settings(String text) throws IOException {
        Files.writeString(folder.resolve("medic.toml"), text);
        return this;
    }

    List<String> command(String... arguments) {
        var command = new ArrayList<>(List.of("env"));
        environment.forEach((name, value) -> command.add(name + "=" + value));
        command.addAll(MedicProcess.COMMAND);
        command.addAll(List.of(arguments));
        return command;
    }

    MedicProcess medic(String... arguments) throws IOException, InterruptedException {
        return MedicProcess.run(folder, null, command(arguments));
    }

    /** Runs the program, with options. */
    MedicProcess run(String... options) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of("run"));
        arguments.addAll(List.of(options));
        arguments.addAll(List.of("--", "python3", "sums.py"));
        return medic(arguments.toArray(String[]::new));
    }

    /**
     * Runs medic in a terminal of its own.
     *
     * @param when something is typed, a Python expression; {@code screen} is what was seen so far
     * @param typed then, as in a Python literal
     */
    MedicProcess inTerminal(String when, String typed, String... arguments) throws IOException, InterruptedException {
        return inTerminal(when, typed, command(arguments));
    }

    /** Runs medic in a terminal that has so many columns. */
    MedicProcess inTerminal(int columns, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("sh", "-c", "stty cols " + columns + " && exec \"$@\"", "sh"));
        command.addAll(command(arguments));
        return inTerminal("False", "", command);
    }

    private MedicProcess inTerminal(String when, String typed, List<String> medic)
            throws IOException, InterruptedException {
        var script = """
                import os, pty, sys
                typed = [b"%s"]
                screen = b""
                def read(descriptor):
                    global screen
                    data = os.read(descriptor, 4096)
                    screen += data
                    if typed and %s:
                        os.write(descriptor, typed.pop())
                    return data
                sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:], read)))
                """.formatted(typed, when);
        var command = new ArrayList<>(List.of("python3", "-c", script));
        command.addAll(medic);
        return MedicProcess.run(folder, null, command);
    }

    /** Gives a stand-in one more model. */
    static void add(StandIn server, String model) throws IOException, InterruptedException {
        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.address() + "/api/pull"))
                                .POST(BodyPublishers.ofString("{\"model\":\"" + model + "\"}"))
                                .build(),
                        BodyHandlers.discarding());
    }
}
