package dev.codemedic.cli;

import dev.codemedic.models.standin.StandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A project with a fault that medic's own templates do not know, and a model to ask. */
record SumsProject(Path folder) {
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
    /** The change that heals. */
    static final String FIX = block("    return sum(xs) - 1", "    return sum(xs)");

    /** Writes it, with these settings of models. */
    static SumsProject in(Path folder, String settings) throws IOException {
        Files.writeString(folder.resolve("sums.py"), SOURCE);
        Files.writeString(folder.resolve("medic.toml"), "[models]\n" + settings);
        return new SumsProject(folder);
    }

    static String block(String search, String replace) {
        return "The sum is one too small.\n\nsums.py\n<<<<<<< SEARCH\n" + search + "\n=======\n" + replace
                + "\n>>>>>>> REPLACE\n";
    }

    /** Runs medic with Ollama's and OpenAI's addresses those of stand-ins. */
    MedicProcess medic(StandIn ollama, StandIn openAi, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of("env", "OLLAMA_HOST=" + ollama.address(), "OPENAI_BASE_URL=" + openAi.address() + "/v1"));
        command.addAll(MedicProcess.COMMAND);
        command.addAll(List.of(arguments));
        return MedicProcess.run(folder, null, command);
    }

    /** {@code medic run --apply} with one stand-in. */
    MedicProcess healed(StandIn server) throws IOException, InterruptedException {
        return medic(server, server, "run", "--apply", "--", "python3", "sums.py");
    }

    String source() throws IOException {
        return Files.readString(folder.resolve("sums.py"));
    }
}
