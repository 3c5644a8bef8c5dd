package dev.codemedic.models.script;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.codemedic.models.prompt.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Answers that were written down, for demonstrations without a model: a YAML list of entries, or the same as JSON.
 *
 * @param name of the file
 */
public record Recording(String name, List<Entry> entries) {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Set<String> WORDS = Set.of("role", "contains", "answer", "likelihood", "repeat");
    private static final long LARGEST = 1 << 20;

    /**
     * One answer.
     *
     * @param role whom it is for
     * @param contains what the question has to contain; empty for any question
     * @param likelihood that the model is said to give it
     * @param repeat whether it is given again and again
     */
    public record Entry(String role, String contains, String answer, OptionalDouble likelihood, boolean repeat) {}

    public Recording {
        entries = List.copyOf(entries);
    }

    /** Reads a file. @throws RecordingUnreadable where it is none; the message names the file and the line */
    public static Recording read(Path file) throws RecordingUnreadable {
        var reader = new Reader(file);
        try {
            if (Files.isDirectory(file)) {
                throw reader.trouble(0, "is a folder; give the path of a recording as scripted:FILE");
            }
            if (Files.size(file) > LARGEST) {
                throw reader.trouble(0, "is larger than " + LARGEST + " bytes");
            }
            return new Recording(file.toAbsolutePath().getFileName().toString(), reader.entries());
        } catch (RecordingUnreadable known) {
            throw known;
        } catch (JsonProcessingException noYaml) {
            int line = noYaml.getLocation() == null ? 0 : noYaml.getLocation().getLineNr();
            throw reader.trouble(line, "is no YAML: " + noYaml.getOriginalMessage());
        } catch (IOException unreadable) {
            throw reader.trouble(0, "cannot be read; give the path of a recording as scripted:FILE");
        }
    }

    private record Reader(Path file) {
        List<Entry> entries() throws IOException {
            var entries = new ArrayList<Entry>();
            try (var text = Files.newBufferedReader(file);
                    var parser = YAML.createParser(text)) {
                if (parser.nextToken() != JsonToken.START_ARRAY) {
                    throw trouble(1, "is no list of answers; each begins with \"- role: fixer\"");
                }
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    int line = parser.currentTokenLocation().getLineNr();
                    entries.add(entry(line, YAML.readTree(parser)));
                }
            }
            if (entries.isEmpty()) {
                throw trouble(1, "has no answer");
            }
            return entries;
        }

        private Entry entry(int line, JsonNode node) throws RecordingUnreadable {
            var strange = new TreeSet<String>();
            node.fieldNames().forEachRemaining(strange::add);
            strange.removeAll(WORDS);
            if (!strange.isEmpty()) {
                throw trouble(
                        line,
                        "has words that mean nothing: " + String.join(", ", strange) + "; there are "
                                + String.join(", ", new TreeSet<>(WORDS)));
            }
            var role = text(line, node, "role").orElse("");
            var roles = Stream.of(Role.values()).map(Role::word).toList();
            if (!roles.contains(role)) {
                throw trouble(line, "has no role that there is; there are " + String.join(", ", roles));
            }
            var answer = text(line, node, "answer").filter(words -> !words.isBlank());
            if (answer.isEmpty()) {
                throw trouble(line, "has no answer");
            }
            var contains = text(line, node, "contains").orElse("");
            return new Entry(role, contains, answer.get(), likelihood(line, node), repeat(line, node));
        }

        private Optional<String> text(int line, JsonNode node, String word) throws RecordingUnreadable {
            var value = node.path(word);
            if (!value.isMissingNode() && !value.isTextual()) {
                throw trouble(line, "has a value of " + word + " that is no text; put it in quotes");
            }
            return Optional.ofNullable(value.textValue());
        }

        private OptionalDouble likelihood(int line, JsonNode node) throws RecordingUnreadable {
            var value = node.path("likelihood");
            if (value.isMissingNode()) {
                return OptionalDouble.empty();
            }
            if (!value.isNumber() || value.doubleValue() < 0 || value.doubleValue() > 1) {
                throw trouble(line, "has a likelihood that is no number from 0 to 1");
            }
            return OptionalDouble.of(value.doubleValue());
        }

        private boolean repeat(int line, JsonNode node) throws RecordingUnreadable {
            var value = node.path("repeat");
            if (!value.isMissingNode() && !value.isBoolean()) {
                throw trouble(line, "has a value of repeat that is neither true nor false");
            }
            return value.asBoolean();
        }

        private RecordingUnreadable trouble(int line, String what) {
            var first = what.lines().findFirst().orElse(what);
            return new RecordingUnreadable(
                    "the recording " + file + (line > 0 ? ", line " + line + "," : "") + " " + first);
        }
    }
}
