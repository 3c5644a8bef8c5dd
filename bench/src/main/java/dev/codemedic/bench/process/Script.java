package dev.codemedic.bench.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A Python script among the resources that prints lines of JSON.
 *
 * @param owner the class beside which it lies
 * @param name its file name
 */
public record Script(Class<?> owner, String name) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofMinutes(10);

    /** Runs it; every line it prints. */
    public List<JsonNode> lines(String... arguments) throws IOException {
        try (var work = new WorkFolder();
                var source = Objects.requireNonNull(owner.getResourceAsStream(name))) {
            var file = work.path().resolve(name);
            Files.copy(source, file);
            var words = new ArrayList<>(List.of("python3", file.toString()));
            words.addAll(List.of(arguments));
            var ended = new Command(words, work.path(), LIMIT).run();
            if (ended.exit() != 0) {
                throw new IOException(name + ": " + ended.lastWord());
            }
            var lines = new ArrayList<JsonNode>();
            for (var line : ended.output().lines().toList()) {
                lines.add(JSON.readTree(line));
            }
            return lines;
        }
    }
}
