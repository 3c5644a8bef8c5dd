package dev.codemedic.bench.judge.jvm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.codemedic.bench.judge.Stuck;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A process that calls two versions of a static method with the same arguments, which each gets of its own, and prints
 * one JSON object per step, as {@code compare.py} does.
 */
public final class Compare {
    private static final Duration GIVEN_LIMIT = Duration.ofSeconds(5);
    private static final Duration FIXED_LIMIT = Duration.ofMillis(400);
    private static final Duration PATCHED_LIMIT = Duration.ofSeconds(4);
    private static final long FIXED_STACK = 1L << 19;
    private static final long PATCHED_STACK = 1L << 22;
    private static final int SLOWER = 20;

    private final ObjectMapper json = new ObjectMapper();
    private final PrintStream events =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final Program fixed;
    private final Program patched;
    private ObjectNode event = json.createObjectNode();

    private Compare(Program fixed, Program patched) {
        this.fixed = fixed;
        this.patched = patched;
    }

    /** Arguments: folder and class of the patched version, of the fixed one, method, inputs, first, wanted, go on. */
    public static void main(String[] given) throws IOException {
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        var fixed = Program.load(Path.of(given[2]), given[3], given[4], List.of());
        var patched = Program.load(Path.of(given[0]), given[1], given[4], fixed.signature());
        var lines = Files.readAllLines(Path.of(given[5]));
        int exit = new Compare(fixed, patched)
                .from(lines, Integer.parseInt(given[6]), Integer.parseInt(given[7]), Boolean.parseBoolean(given[8]));
        Runtime.getRuntime().halt(exit);
    }

    private int from(List<String> lines, int first, int wanted, boolean goOn) throws IOException {
        int agreed = 0;
        for (int at = first; at < lines.size() && agreed < wanted; at++) {
            var line = json.readTree(lines.get(at));
            boolean comesWithIt = line.path("given").asBoolean();
            long begun = System.nanoTime();
            var expected = fixed.call(line.path("input"), comesWithIt ? GIVEN_LIMIT : FIXED_LIMIT, FIXED_STACK);
            var taken = Duration.ofNanos(System.nanoTime() - begun);
            if (!(expected instanceof Answer.Value(var right))) {
                tell(at, "dropped").put("why", expected.toString());
                print();
                if (expected instanceof Answer.Hangs) {
                    return Stuck.EXIT;
                }
                continue;
            }
            tell(at, "answered");
            print();
            var longer = taken.multipliedBy(SLOWER);
            var actual = patched.call(
                    line.path("input"), longer.compareTo(PATCHED_LIMIT) > 0 ? longer : PATCHED_LIMIT, PATCHED_STACK);
            if (actual instanceof Answer.Value(var value) && Agreement.same(right, value)) {
                tell(at, "same");
                print();
                agreed += comesWithIt ? 0 : 1;
            } else {
                differs(at, right, actual);
                if (!goOn || !(actual instanceof Answer.Value)) {
                    return 0;
                }
                agreed += comesWithIt ? 0 : 1;
            }
        }
        return 0;
    }

    private void differs(int at, JsonNode expected, Answer actual) throws IOException {
        var event = tell(at, "differs");
        event.set("expected", expected);
        if (actual instanceof Answer.Value(var value)) {
            event.set("actual", value);
        } else {
            event.put("why", actual.toString());
        }
        print();
    }

    private ObjectNode tell(int at, String what) {
        event = json.createObjectNode().put("at", at).put("is", what);
        return event;
    }

    private void print() throws IOException {
        events.println(json.writeValueAsString(event));
    }
}
