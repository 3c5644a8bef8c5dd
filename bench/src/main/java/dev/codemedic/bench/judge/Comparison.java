package dev.codemedic.bench.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codemedic.bench.input.Inputs;
import dev.codemedic.bench.process.Command;
import dev.codemedic.bench.process.WorkFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the patched and the fixed version of a program on the same inputs, in a process of their own that ends with the
 * first difference. Where the fixed version hangs or fails, an input does not count; the process is started again behind
 * one that it cannot get past.
 */
public final class Comparison {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final int STARTS = 90;
    private static final int LEAST = 500;
    private static final int TARGET = 1000;
    private static final int WORDS = 400;

    private final Inputs inputs;
    private final Freedom freedom;
    private int same;
    private int given;
    private int dropped;
    private int next;
    private String difference = "";

    public Comparison(Inputs inputs, Freedom freedom) {
        this.inputs = inputs;
        this.freedom = freedom;
    }

    /** Starts a driver with the file of inputs, the first one's number, how many are wanted, and whether to go on. */
    @FunctionalInterface
    public interface Driver {
        List<String> command(Path inputs, int first, int wanted, boolean goOn);
    }

    /** Compares. */
    public Tally run(Driver driver) throws IOException {
        try (var work = new WorkFolder()) {
            var file = work.path().resolve("inputs.jsonl");
            write(file);
            for (int start = 0; start < STARTS && open(); start++) {
                int first = next;
                var command = driver.command(file, first, TARGET - same, freedom.any());
                var ended = new Command(command, work.path(), LIMIT).run();
                read(ended);
                if (ended.exit() == 0) {
                    break;
                }
                if (next == first) {
                    return new Tally(false, "the judge does not start: " + ended.lastWord(), same, given, dropped);
                }
            }
        }
        return tally();
    }

    private boolean open() {
        return difference.isEmpty() && same < TARGET && next < all().size();
    }

    private Tally tally() {
        if (!difference.isEmpty()) {
            return new Tally(false, difference, same, given, dropped);
        }
        boolean all = same + dropped + given >= all().size();
        boolean enough = same >= LEAST || all && same > 0;
        var why = enough ? "" : "only " + same + " inputs could be compared";
        return new Tally(enough, why, same, given, dropped);
    }

    private List<JsonNode> all() {
        var all = new ArrayList<>(inputs.given());
        all.addAll(inputs.generated());
        return all;
    }

    private void write(Path file) throws IOException {
        var lines = new ArrayList<String>();
        for (int at = 0; at < all().size(); at++) {
            var line = JSON.createObjectNode();
            line.put("given", at < inputs.given().size());
            line.set("input", all().get(at));
            lines.add(JSON.writeValueAsString(line));
        }
        Files.write(file, lines);
    }

    private void read(Command.Ended ended) throws IOException {
        boolean patchedRuns = false;
        for (var line : ended.output().lines().toList()) {
            JsonNode event;
            try {
                event = JSON.readTree(line);
            } catch (IOException cut) {
                break;
            }
            int at = event.path("at").asInt();
            next = at + 1;
            patchedRuns = event.path("is").asText().equals("answered");
            switch (event.path("is").asText()) {
                case "same" -> count(at);
                case "dropped" -> dropped++;
                case "differs" -> differs(at, event);
                default -> {}
            }
            if (!difference.isEmpty()) {
                return;
            }
        }
        if (patchedRuns) {
            difference = "on " + cut(all().get(next - 1).toString()) + " the patched program ends the process";
        } else if (ended.exit() != 0 && ended.exit() != Stuck.EXIT) {
            next++;
            dropped++;
        }
    }

    private void count(int at) {
        if (at < inputs.given().size()) {
            given++;
        } else {
            same++;
        }
    }

    private void differs(int at, JsonNode event) {
        var input = all().get(at);
        if (event.has("actual") && freedom.allows(input, event.path("expected"), event.path("actual"))) {
            count(at);
            return;
        }
        var actual = event.has("actual")
                ? event.path("actual").toString()
                : event.path("why").asText();
        difference = "on " + cut(input.toString()) + " expected "
                + cut(event.path("expected").toString()) + ", got " + cut(actual);
    }

    private static String cut(String text) {
        return text.length() <= WORDS ? text : text.substring(0, WORDS) + "…";
    }
}
