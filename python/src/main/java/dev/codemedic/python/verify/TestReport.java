package dev.codemedic.python.verify;

import dev.codemedic.core.verify.TestRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads what the test runner wrote: one line a test, {@code passed|failed|skipped TAB name}, and {@code end} last. */
final class TestReport {
    private static final TestRun NONE = new TestRun(0, 0, 0, List.of(), false);

    private TestReport() {}

    static TestRun read(Path file) {
        if (!Files.isRegularFile(file)) {
            return NONE;
        }
        try {
            int passed = 0;
            int skipped = 0;
            boolean complete = false;
            var failing = new ArrayList<String>();
            for (var line : Files.readAllLines(file)) {
                var parts = line.split("\t", 2);
                switch (parts[0]) {
                    case "passed" -> passed++;
                    case "skipped" -> skipped++;
                    case "failed" -> failing.add(parts.length > 1 ? parts[1] : "");
                    case "end" -> complete = true;
                    default -> {
                        return NONE;
                    }
                }
            }
            return new TestRun(passed, failing.size(), skipped, failing, complete);
        } catch (IOException unreadable) {
            return NONE;
        }
    }
}
