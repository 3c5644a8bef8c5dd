package dev.codemedic.bench.refactory;

import com.fasterxml.jackson.databind.JsonNode;
import dev.codemedic.bench.input.Inputs;
import dev.codemedic.bench.judge.Freedom;
import dev.codemedic.bench.judge.Judged;
import dev.codemedic.bench.judge.PythonJudge;
import dev.codemedic.bench.process.Command;
import dev.codemedic.bench.process.WorkFolder;
import dev.codemedic.bench.repair.RepairCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A student's wrong program. Its tests hold nothing out; a correct patch behaves as the teacher's program on generated
 * inputs.
 *
 * @param question the question's folder
 * @param file the submission
 * @param pairs the question's inputs and outputs
 */
record Submission(Path question, Path file, List<JsonNode> pairs) implements RepairCase {
    private static final Duration TESTS = Duration.ofSeconds(60);
    private static final String PROGRAM = "solution.py";
    private static final String TEST_FILE = "test_solution.py";
    private static final int LONGEST = 12;

    @Override
    public String name() {
        return file.getFileName().toString().replace(".py", "");
    }

    @Override
    public String language() {
        return "python";
    }

    @Override
    public List<String> command() {
        return List.of("python3", "-m", "pytest", "-q", TEST_FILE);
    }

    @Override
    public void layOut(Path work) throws IOException {
        layOut(file, work);
    }

    @Override
    public Judged judge(Path work) throws IOException {
        long begun = System.nanoTime();
        try (var fixed = new WorkFolder()) {
            Files.writeString(work.resolve(TEST_FILE), Refactory.tests(pairs));
            var wrong = tested(work);
            if (wrong.isPresent()) {
                return Judged.implausible(wrong.get());
            }
            layOut(reference(), fixed.path());
            var given = pairs.stream()
                    .map(pair -> pair.path("arguments"))
                    .filter(JsonNode::isArray)
                    .distinct()
                    .toList();
            if (given.isEmpty()) {
                return Judged.byTests(false, "its calls are too complicated to make others like them", 0);
            }
            var function = pairs.getFirst().path("function").asText();
            var tally = new PythonJudge(work.resolve(PROGRAM), fixed.path().resolve(PROGRAM), function)
                    .judge(Inputs.like(given, LONGEST, function.hashCode()), Freedom.NONE);
            return Judged.compared(tally, (System.nanoTime() - begun) / 1e9);
        }
    }

    @Override
    public Optional<String> trouble() throws IOException {
        try (var folder = new WorkFolder()) {
            layOut(reference(), folder.path());
            return tested(folder.path());
        }
    }

    private Path reference() {
        return question.resolve("code/reference/reference.py");
    }

    private void layOut(Path program, Path work) throws IOException {
        var shared = question.resolve("code/global.py");
        var before = Files.exists(shared) ? Files.readString(shared).strip() : "";
        Files.writeString(work.resolve(PROGRAM), (before.isEmpty() ? "" : before + "\n\n") + Files.readString(program));
        Files.writeString(work.resolve(TEST_FILE), Refactory.tests(pairs));
    }

    private Optional<String> tested(Path work) throws IOException {
        var ended = new Command(command(), work, TESTS).run();
        return ended.exit() == 0 ? Optional.empty() : Optional.of("tests: " + ended.lastWord());
    }
}
