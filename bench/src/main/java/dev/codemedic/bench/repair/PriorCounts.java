package dev.codemedic.bench.repair;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts what kinds of changes, and where, were the correct fixes of a benchmark run: from this the search's prior is
 * learned. Only runs on halves that are not reported may be counted.
 */
public final class PriorCounts {
    private static final String SEARCH = "search:";
    /** How many fixes everywhere one kind's part in a context is measured against before it counts in full. */
    private static final double SMOOTHING = 3;

    private static final double MOST = 4;

    private final Map<String, Integer> kinds = new TreeMap<>();
    private final Map<String, Integer> contexts = new TreeMap<>();
    private final Map<String, Integer> both = new TreeMap<>();
    private int all;

    /**
     * Adds the correct fixes of one run.
     *
     * @param results what {@code --json} wrote
     * @throws IOException where it cannot be read; the message is for a user
     */
    public void add(Path results) throws IOException {
        for (var bug : read(results).path("bugs")) {
            if (bug.path("judged").path("correct").asBoolean()) {
                add(bug);
            }
        }
    }

    private static JsonNode read(Path results) throws IOException {
        if (!Files.isRegularFile(results)) {
            throw new IOException("there is no file " + results + "; medic bench … --json FILE writes one");
        }
        try {
            return new ObjectMapper().readTree(results.toFile());
        } catch (JacksonException broken) {
            throw new IOException(results + " is not what medic bench … --json writes", broken);
        }
    }

    private void add(JsonNode bug) {
        var source = bug.path("edit").path("source").asText();
        int dot = source.indexOf('.');
        if (source.startsWith(SEARCH) && dot > 0) {
            var kind = source.substring(SEARCH.length(), dot);
            var context = source.substring(dot + 1);
            kinds.merge(kind, 1, Integer::sum);
            contexts.merge(context, 1, Integer::sum);
            both.merge(kind + "." + context, 1, Integer::sum);
            all++;
        }
    }

    /** How many fixes were counted. */
    public int size() {
        return all;
    }

    /**
     * Lines of the prior: for each kind its count; for each kind in a context how much more often it was the fix there
     * than it would be if kinds and contexts had nothing to do with each other.
     */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        kinds.forEach((kind, count) -> lines.add(kind + "=" + count));
        both.forEach((pair, count) -> {
            int dot = pair.indexOf('.');
            double expected = (double) kinds.getOrDefault(pair.substring(0, dot), 0)
                    * contexts.getOrDefault(pair.substring(dot + 1), 0)
                    / all;
            double lift = (count + SMOOTHING) / (expected + SMOOTHING);
            lines.add(String.format(Locale.ROOT, "%s=%.2f", pair, Math.clamp(lift, 1 / MOST, MOST)));
        });
        return lines;
    }
}
