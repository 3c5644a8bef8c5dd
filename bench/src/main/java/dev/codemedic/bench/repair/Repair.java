package dev.codemedic.bench.repair;

import com.fasterxml.jackson.databind.JsonNode;
import dev.codemedic.bench.process.Command;
import java.util.OptionalLong;

/**
 * What one run of {@code medic test} said.
 *
 * @param json the last line of its standard output; missing where that is no JSON
 * @param ended how it ended
 * @param peakBytes the memory it took, where the system tells
 */
public record Repair(JsonNode json, Command.Ended ended, OptionalLong peakBytes) {
    /** Whether there is a patch to apply. */
    public boolean proposes() {
        return !json.path("proposals").isEmpty();
    }

    /** What the repair is called when it is applied. */
    public String id() {
        return json.path("id").asText();
    }
}
