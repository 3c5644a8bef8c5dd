package dev.codemedic.capture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codemedic.core.behaviour.Account;
import dev.codemedic.core.behaviour.Call;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The folder into which hooks write calls, one file for each process. What it holds is untrusted. */
public final class CallFolder {
    private static final long LARGEST = 8L << 20;
    private static final int MOST_FILES = 50;
    private static final int MOST_CALLS = 20_000;

    private final Path folder;

    /** @param folder named to hooks by {@code MEDIC_WATCH} */
    public CallFolder(Path folder) {
        this.folder = folder;
    }

    /** What was seen, process by process. A line that tells of no call is passed over. */
    public Account account() {
        var calls = new ArrayList<Call>();
        var counts = new HashMap<String, Integer>();
        boolean left = false;
        var mapper = new ObjectMapper();
        for (var file : files()) {
            for (var line : lines(file)) {
                try {
                    var json = mapper.readTree(line);
                    left |= json.path("left").asBoolean();
                    json.path("calls")
                            .properties()
                            .forEach(entry -> counts.merge(
                                    entry.getKey(), entry.getValue().asInt(), Integer::sum));
                    if (json.has("k") && calls.size() < MOST_CALLS) {
                        calls.add(call(json));
                    }
                } catch (IOException | IllegalArgumentException noCall) {
                    // hostile, or cut short by a kill
                }
            }
        }
        return new Account(calls, counts, left);
    }

    private static Call call(JsonNode json) {
        return new Call(
                json.path("k").asText(),
                json.path("n").asInt(),
                json.path("args").asText(""),
                Call.End.valueOf(json.path("how").asText().toUpperCase(Locale.ROOT)),
                json.path("value").asText(""),
                texts(json.path("items")),
                json.path("changed").asText(""),
                json.path("test").asText(""),
                json.path("line").asInt(),
                numbers(json.path("lines")),
                numbers(json.path("failed")),
                traits(json));
    }

    private static EnumSet<Call.Trait> traits(JsonNode json) {
        var traits = EnumSet.noneOf(Call.Trait.class);
        for (var trait : Call.Trait.values()) {
            if (json.path(trait.name().toLowerCase(Locale.ROOT)).asBoolean()) {
                traits.add(trait);
            }
        }
        return traits;
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static List<Integer> numbers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asInt)
                .toList();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.size(file) > LARGEST
                    ? List.of()
                    : new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
        } catch (IOException gone) {
            return List.of();
        }
    }

    private List<Path> files() {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".calls") && Files.isRegularFile(file))
                    .map(file -> Map.entry(file.toFile().lastModified(), file))
                    .sorted(Map.Entry.<Long, Path>comparingByKey().thenComparing(Map.Entry.comparingByValue()))
                    .map(Map.Entry::getValue)
                    .limit(MOST_FILES)
                    .toList();
        } catch (IOException gone) {
            return List.of();
        }
    }
}
