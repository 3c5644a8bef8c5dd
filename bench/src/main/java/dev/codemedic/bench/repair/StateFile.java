package dev.codemedic.bench.repair;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps every result as a line of JSON as soon as there is one, so that a benchmark can go on where it was stopped. A
 * line that a crash cut short is passed over.
 */
public final class StateFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final @Nullable Path file;
    private final String run;

    private StateFile(@Nullable Path file, String run) {
        this.file = file;
        this.run = run;
    }

    /** A line: the run it belongs to and the result. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Line(String run, BugResult bug) {}

    /**
     * Keeps results in a file.
     *
     * @param run tells results apart that must not be mixed: benchmark, medic version, budget
     */
    public static StateFile at(Path file, String run) {
        return new StateFile(file, run);
    }

    /** Keeps nothing. */
    public static StateFile none() {
        return new StateFile(null, "");
    }

    /** The results of earlier starts of this run, by name. */
    public Map<String, BugResult> results() throws IOException {
        var results = new LinkedHashMap<String, BugResult>();
        if (file == null || !Files.exists(file)) {
            return results;
        }
        for (var text : Files.readString(file).lines().toList()) {
            try {
                var line = JSON.readValue(text, Line.class);
                if (line.run().equals(run)) {
                    results.put(line.bug().name(), line.bug());
                }
            } catch (IOException cutShort) {
                // the case runs again
            }
        }
        return results;
    }

    /** Adds a result, in one write that is on disk before this returns. */
    public void add(BugResult result) throws IOException {
        if (file == null) {
            return;
        }
        var line = "\n" + JSON.writeValueAsString(new Line(run, result)) + "\n";
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
    }

    /** Forgets all results. */
    public void clear() throws IOException {
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
