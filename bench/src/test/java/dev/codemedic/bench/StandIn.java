package dev.codemedic.bench;

import dev.codemedic.bench.repair.Medic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A program that stands in for medic: its patch is to copy given files over those of the work copy.
 *
 * @param folder where it is
 */
public record StandIn(Path folder) {

    /** One that fixes by these files; in a work copy without any of them it finds nothing. */
    public static StandIn fixing(Path folder, Map<String, String> files) throws IOException {
        Files.createDirectories(folder.resolve("fix"));
        for (var file : files.entrySet()) {
            var path = folder.resolve("fix").resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        try (var script = Objects.requireNonNull(StandIn.class.getResourceAsStream("standin.py"))) {
            Files.write(folder.resolve("standin.py"), script.readAllBytes());
        }
        Files.writeString(folder.resolve("log"), "");
        return new StandIn(folder);
    }

    /** The command that starts it. */
    public List<String> command() {
        return List.of(
                "python3",
                folder.resolve("standin.py").toString(),
                folder.resolve("fix").toString(),
                folder.resolve("log").toString());
    }

    public Medic medic(String version) {
        return new Medic(command(), version);
    }

    /** Every start: its arguments. */
    public List<String> starts() throws IOException {
        return Files.readAllLines(folder.resolve("log"));
    }
}
