package dev.codemedic.bench.humaneval;

import com.fasterxml.jackson.databind.JsonNode;
import dev.codemedic.bench.process.ClassLocation;
import dev.codemedic.bench.process.Command;
import dev.codemedic.bench.process.WorkFolder;
import dev.codemedic.bench.repair.Layout;
import dev.codemedic.bench.repair.RepairCase;
import dev.codemedic.bench.repair.TestedCase;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Java row of HumanEvalPack as a JUnit 4 case.
 *
 * @param row the row
 */
record JavaFunction(JsonNode row) {
    private static final String CLASS_PATH = Stream.concat(
                    Stream.of("classes"), ClassLocation.junit().stream().map(Path::toString))
            .collect(Collectors.joining(File.pathSeparator));
    private static final List<List<String>> BUILD = List.of(List.of(
            "javac", "-g", "-nowarn", "-d", "classes", "-cp", CLASS_PATH, "Solution.java", "SolutionTest.java"));
    private static final List<String> COMMAND =
            List.of("java", "-cp", CLASS_PATH, "org.junit.runner.JUnitCore", "SolutionTest");

    RepairCase asCase() {
        var checks = JavaChecks.of(row.path("test").asText());
        var heldOut = new TestedCase.HeldOut(
                Layout.of(Map.of("SolutionTest.java", tests(checks.expressions(), checks))),
                List.of(COMMAND),
                Optional.empty());
        return new TestedCase(
                name(),
                "java",
                folder -> visible(checks, failingHalf(checks)).into(folder),
                BUILD,
                COMMAND,
                heldOut,
                Optional.of(Layout.of(Map.of("Solution.java", program("canonical_solution")))));
    }

    private String name() {
        return "%03d_%s"
                .formatted(
                        Integer.parseInt(row.path("task_id").asText().replaceAll("\\D", "")),
                        row.path("entry_point").asText());
    }

    private String program(String solution) {
        return row.path("declaration").asText() + row.path(solution).asText();
    }

    private Layout visible(JavaChecks checks, int half) {
        var seen = new ArrayList<String>();
        for (int at = half; at < checks.expressions().size(); at += 2) {
            seen.add(checks.expressions().get(at));
        }
        return Layout.of(Map.of(
                "Solution.java", program("buggy_solution"),
                "SolutionTest.java", tests(seen, checks)));
    }

    /** Every second check from the first or from the second: those that fail. */
    private int failingHalf(JavaChecks checks) throws IOException {
        if (checks.expressions().size() < 2) {
            return 0;
        }
        try (var work = new WorkFolder()) {
            visible(checks, 0).into(work.path());
            new Command(BUILD.getFirst(), work.path(), Duration.ofSeconds(60)).run();
            return new Command(COMMAND, work.path(), Duration.ofSeconds(60))
                                    .run()
                                    .exit()
                            == 0
                    ? 1
                    : 0;
        }
    }

    private String tests(List<String> expressions, JavaChecks checks) {
        var imports = row.path("declaration")
                .asText()
                .lines()
                .filter(line -> line.startsWith("import "))
                .collect(Collectors.joining("\n"));
        var text = new StringBuilder(imports)
                .append("\n\npublic class SolutionTest {\n")
                .append(checks.members());
        var bodies = expressions.isEmpty()
                ? List.of(checks.before())
                : expressions.stream()
                        .map(expression ->
                                checks.before() + "\n        org.junit.Assert.assertTrue(" + expression + ");")
                        .toList();
        for (int at = 0; at < bodies.size(); at++) {
            text.append("\n    @org.junit.Test(timeout = 5000)\n    public void test")
                    .append(at)
                    .append("() throws Exception {\n        ")
                    .append(bodies.get(at).strip())
                    .append("\n    }\n");
        }
        return text.append("}\n").toString();
    }
}
