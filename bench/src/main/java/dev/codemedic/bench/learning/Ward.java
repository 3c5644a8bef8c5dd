package dev.codemedic.bench.learning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.codemedic.bench.process.WorkFolder;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A project in which one program after the other fails and is healed by a real medic; only what medic keeps stays. */
final class Ward {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long SECONDS = 300;
    private static final String KEPT = ".medic";
    private static final String MARK = "medic.toml";

    private final List<String> medic;
    private final Path root;
    private final Path state;

    /**
     * A new, empty one.
     *
     * @param medic the command that starts medic
     * @param root an empty folder
     * @param state where medic keeps what it knows of all projects
     */
    Ward(List<String> medic, Path root, Path state) throws IOException {
        this.medic = List.copyOf(medic);
        this.root = root;
        this.state = state;
        Files.writeString(root.resolve(MARK), "");
    }

    private Ward(Ward other, Path root) {
        this.medic = other.medic;
        this.root = root;
        this.state = Path.of("/dev/null", "none");
    }

    Path root() {
        return root;
    }

    /** Takes the program before out, and lays another one out. */
    void admit(Occurrence occurrence) throws IOException {
        try (var files = Files.walk(root)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                var inside = root.relativize(file);
                boolean kept = inside.toString().isEmpty() || inside.startsWith(KEPT) || inside.startsWith(MARK);
                if (!kept) {
                    Files.delete(file);
                }
            }
        }
        occurrence.layOut(root);
    }

    /** Heals the program that is there; missing where nothing was seen to fail. */
    JsonNode heal(Occurrence occurrence, Mode mode) throws IOException {
        var description = occurrence.description();
        boolean tests = description.expect().verdict().equals("tested");
        var words = new ArrayList<>(List.of(tests ? "test" : "run", "--json"));
        words.addAll(mode.options());
        words.add("--");
        words.addAll(description.command());
        var input = description.stdin();
        JsonNode seen = MissingNode.getInstance();
        for (int start = 0; start < description.starts() && seen.path("failure").isMissingNode(); start++) {
            seen = last(medic(input == null ? null : root.resolve(input), words));
        }
        return seen;
    }

    /** Runs medic here. @return what it printed on standard output */
    String medic(@Nullable Path input, List<String> words) throws IOException {
        try (var streams = new WorkFolder()) {
            var output = streams.path().resolve("out");
            var command = new ArrayList<>(medic);
            command.addAll(words);
            var builder = new ProcessBuilder(command)
                    .directory(root.toFile())
                    .redirectInput(input == null ? Path.of("/dev/null").toFile() : input.toFile())
                    .redirectOutput(Redirect.to(output.toFile()))
                    .redirectError(Redirect.DISCARD);
            builder.environment().put("XDG_STATE_HOME", state.toString());
            builder.environment().put("XDG_CONFIG_HOME", "/dev/null/none");
            builder.environment().remove("MEDIC_MODEL");
            var process = builder.start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            return Files.readString(output);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    private static JsonNode last(String output) {
        var lines = output.lines().toList();
        try {
            return lines.isEmpty() ? MissingNode.getInstance() : JSON.readTree(lines.getLast());
        } catch (IOException noJson) {
            return MissingNode.getInstance();
        }
    }

    /** Whether a proposal is right, by what its occurrence checks from outside; tried in a copy. */
    boolean isRight(Occurrence occurrence, String incident, int rank) throws IOException {
        try (var copy = new WorkFolder()) {
            WorkFolder.copy(root, copy.path());
            var before = new Ward(this, copy.path());
            before.medic(null, List.of("apply", "--no-run", "--proposal", String.valueOf(rank), incident));
            return occurrence.wrong(copy.path()).isEmpty();
        }
    }
}
