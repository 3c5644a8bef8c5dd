package dev.codemedic.bench.repair;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.codemedic.bench.process.Command;
import dev.codemedic.bench.process.PeakMemory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The medic that is measured: a real process for every case.
 *
 * @param command what starts it
 * @param version tells builds apart
 */
public record Medic(List<String> command, String version) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration GRACE = Duration.ofSeconds(30);

    public Medic {
        command = List.copyOf(command);
    }

    /** Repairs the program in a folder, by its tests. */
    public Repair test(Path work, List<String> tests, Duration budget) throws IOException {
        var words = new ArrayList<>(command);
        words.addAll(List.of("test", "--json", "--budget", Long.toString(budget.toSeconds()), "--"));
        words.addAll(tests);
        try (var memory = new PeakMemory()) {
            var ended = new Command(words, work, budget.plus(GRACE)).run(memory::watch);
            return new Repair(json(ended.output()), ended, memory.bytes());
        }
    }

    /** Writes the first proposal to the folder. */
    public Command.Ended apply(Path work, String id) throws IOException {
        var words = new ArrayList<>(command);
        words.addAll(List.of("apply", id, "--no-run"));
        return new Command(words, work, GRACE.multipliedBy(2)).run();
    }

    private static JsonNode json(String output) {
        var lines = output.lines().filter(line -> !line.isBlank()).toList();
        try {
            return lines.isEmpty() ? MissingNode.getInstance() : JSON.readTree(lines.getLast());
        } catch (IOException noJson) {
            return MissingNode.getInstance();
        }
    }
}
