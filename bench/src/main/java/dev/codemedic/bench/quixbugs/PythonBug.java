package dev.codemedic.bench.quixbugs;

import dev.codemedic.bench.judge.Judged;
import dev.codemedic.bench.judge.PythonJudge;
import dev.codemedic.bench.process.Command;
import dev.codemedic.bench.process.WorkFolder;
import dev.codemedic.bench.repair.JudgeCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A Python program of QuixBugs.
 *
 * @param checkout where it is from
 * @param name its name
 */
record PythonBug(QuixBugs checkout, String name) implements JudgeCheck.Checkable {
    private static final Duration TESTS = Duration.ofSeconds(60);

    @Override
    public String language() {
        return "python";
    }

    @Override
    public List<String> command() {
        return List.of("python3", "-m", "pytest", "-q", "python_testcases/test_" + name + ".py");
    }

    @Override
    public void layOut(Path work) throws IOException {
        for (var file : List.of(
                program(),
                "python_programs/node.py",
                "python_testcases/test_" + name + ".py",
                "python_testcases/load_testdata.py",
                "python_testcases/node.py",
                "json_testcases/" + name + ".json",
                "conftest.py")) {
            if (Files.exists(checkout.file(file))) {
                WorkFolder.copy(checkout.file(file), work.resolve(file));
            }
        }
    }

    @Override
    public Judged judge(Path work) throws IOException {
        long begun = System.nanoTime();
        try (var folder = new WorkFolder()) {
            var wrong = tested(work.resolve(program()), folder.path());
            if (wrong.isPresent()) {
                return Judged.implausible(wrong.get());
            }
            return compared(folder.path().resolve(program()), begun);
        }
    }

    @Override
    public Judged fixed() throws IOException {
        return compared(correct(), System.nanoTime());
    }

    @Override
    public Judged faulty() throws IOException {
        return compared(checkout.file(program()), System.nanoTime());
    }

    private Judged compared(Path version, long begun) throws IOException {
        var tally = new PythonJudge(version, correct(), name).judge(checkout.inputs(name), GraphFreedom.of(name));
        return Judged.compared(tally, (System.nanoTime() - begun) / 1e9);
    }

    @Override
    public Optional<String> trouble() throws IOException {
        try (var folder = new WorkFolder()) {
            return tested(correct(), folder.path());
        }
    }

    private String program() {
        return "python_programs/" + name + ".py";
    }

    private Path correct() {
        return checkout.file("correct_python_programs/" + name + ".py");
    }

    /** Lays a version out with the benchmark's own tests and runs them; what fails, where something does. */
    private Optional<String> tested(Path version, Path fresh) throws IOException {
        layOut(fresh);
        Files.copy(version, fresh.resolve(program()), StandardCopyOption.REPLACE_EXISTING);
        var ended = new Command(command(), fresh, TESTS).run();
        return ended.exit() == 0 ? Optional.empty() : Optional.of("tests: " + ended.lastWord());
    }
}
