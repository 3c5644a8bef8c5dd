package dev.codemedic.bench;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A program with a known fault, as its {@code case.json} describes it (format: examples/README.md).
 *
 * @param folder the program's folder
 * @param name a short name, unique in its set, such as {@code python/cart}
 * @param description what the file says
 */
public record BenchCase(Path folder, String name, Description description) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What {@code case.json} says. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Description(
            String title,
            @Nullable List<List<String>> build,
            List<String> command,
            @Nullable Integer attempts,
            @Nullable String stdin,
            @Nullable Expected failure,
            Expectation expect,
            @Nullable List<Meaning> meaning) {
        /** The commands that build the program, in order. */
        public List<List<String>> builds() {
            return Objects.requireNonNullElse(build, List.of());
        }

        /** How often the program is started until it fails: 1 unless it fails by chance. */
        public int starts() {
            return Objects.requireNonNullElse(attempts, 1);
        }

        /** The commands that tell a right fix from a wrong one. */
        public List<Meaning> meanings() {
            return Objects.requireNonNullElse(meaning, List.of());
        }
    }

    /** The failure that is seen. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Expected(
            String type, @Nullable String file, @Nullable String function) {}

    /** What the heal should come to. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Expectation(
            String verdict,
            @Nullable String reason,
            @Nullable String category,
            @Nullable List<String> file) {}

    /** One command on the healed program and what it must do. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Meaning(
            List<String> command,
            @Nullable String stdin,
            @Nullable Integer exit,
            @Nullable String stdout) {}

    /**
     * Reads every case below a folder, in the order of their names.
     *
     * @throws IOException where a {@code case.json} cannot be read; the message names it
     */
    public static List<BenchCase> below(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            var cases = new ArrayList<BenchCase>();
            for (var file :
                    files.filter(path -> path.endsWith("case.json")).sorted().toList()) {
                var home = Objects.requireNonNull(file.getParent());
                cases.add(new BenchCase(home, folder.relativize(home).toString(), read(file)));
            }
            return cases;
        }
    }

    private static Description read(Path file) throws IOException {
        try {
            return JSON.readValue(file.toFile(), Description.class);
        } catch (JsonProcessingException broken) {
            throw new IOException(file + ": " + broken.getOriginalMessage(), broken);
        }
    }
}
