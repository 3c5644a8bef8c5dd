package dev.codemedic.bench.refactory;

import com.fasterxml.jackson.databind.JsonNode;
import dev.codemedic.bench.process.Script;
import dev.codemedic.bench.repair.Benchmark;
import dev.codemedic.bench.repair.Half;
import dev.codemedic.bench.repair.RepairCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Refactory (Hu and others, 2019): wrong answers of students to questions of a course, with input and output pairs.
 *
 * @param question the folder of one question
 */
public record Refactory(Path question) {

    /** The wrong submissions. */
    public Benchmark python(Half half) throws IOException {
        var wrong = question.resolve("code/wrong");
        if (!Files.isDirectory(wrong)) {
            throw new IOException("there is no folder " + wrong);
        }
        var pairs = new Script(Refactory.class, "calls.py")
                .lines(question.resolve("ans").toAbsolutePath().toString());
        try (var files = Files.list(wrong)) {
            var submissions = files.filter(file -> file.toString().endsWith(".py"))
                    .sorted()
                    .toList();
            var cases = new ArrayList<RepairCase>();
            for (var submission : half.of(submissions)) {
                cases.add(new Submission(question, submission, pairs));
            }
            return new Benchmark("refactory " + question.getFileName(), "python", cases);
        }
    }

    /** One test for each pair. */
    static String tests(List<JsonNode> pairs) {
        var tests = new StringBuilder("from solution import *\n");
        for (int at = 0; at < pairs.size(); at++) {
            var pair = pairs.get(at);
            tests.append("\n\ndef test_%02d():\n    assert %s == %s\n"
                    .formatted(
                            at + 1,
                            pair.path("call").asText(),
                            pair.path("output").asText()));
        }
        return tests.toString();
    }
}
