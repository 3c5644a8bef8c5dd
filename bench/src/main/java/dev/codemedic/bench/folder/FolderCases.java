package dev.codemedic.bench.folder;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codemedic.bench.repair.Benchmark;
import dev.codemedic.bench.repair.Layout;
import dev.codemedic.bench.repair.RepairCase;
import dev.codemedic.bench.repair.TestedCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Cases in plain folders; the format is in docs/benchmarks-format.md.
 *
 * @param folder where they are
 */
public record FolderCases(Path folder) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CASE = "case.json";

    /** What a {@code case.json} says. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Description(
            @Nullable String title,
            @Nullable String language,
            @Nullable List<String> command,
            @Nullable List<List<String>> tests,
            @Nullable String stdout,
            @Nullable List<List<String>> build) {}

    /** All cases below the folder, in the order of their names. */
    public Benchmark cases() throws IOException {
        var cases = new ArrayList<RepairCase>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(path -> path.endsWith(CASE)).sorted().toList()) {
                var home = Objects.requireNonNull(file.getParent());
                if (Files.isDirectory(home.resolve("buggy"))) {
                    cases.add(read(home, file));
                }
            }
        }
        var languages = cases.stream().map(RepairCase::language).distinct().collect(Collectors.joining(", "));
        return new Benchmark(folder.toAbsolutePath().normalize().getFileName().toString(), languages, cases);
    }

    private RepairCase read(Path home, Path file) throws IOException {
        Description described;
        try {
            described = JSON.readValue(file.toFile(), Description.class);
        } catch (JsonProcessingException broken) {
            throw new IOException(file + ": " + broken.getOriginalMessage(), broken);
        }
        if (described.command() == null || described.command().isEmpty()) {
            throw new IOException(file + ": \"command\" is missing: the tests that a repair may see");
        }
        var fixed = home.resolve("fixed");
        return new TestedCase(
                folder.relativize(home).toString(),
                Objects.requireNonNullElse(described.language(), "unknown"),
                Layout.of(home.resolve("buggy")),
                Objects.requireNonNullElse(described.build(), List.of()),
                described.command(),
                new TestedCase.HeldOut(
                        Layout.of(home.resolve("held-out")),
                        Objects.requireNonNullElse(described.tests(), List.of()),
                        Optional.ofNullable(described.stdout())),
                Files.isDirectory(fixed) ? Optional.of(Layout.of(fixed)) : Optional.empty());
    }
}
