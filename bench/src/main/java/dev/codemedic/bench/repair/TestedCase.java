package dev.codemedic.bench.repair;

import dev.codemedic.bench.judge.Judged;
import dev.codemedic.bench.process.Command;
import dev.codemedic.bench.process.WorkFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A case that is judged by commands: by the tests that a repair may see, and by others that were held out.
 *
 * @param name a short name
 * @param language the program's language
 * @param visible what a repair may see
 * @param build commands that make the program
 * @param command the tests that a repair may see
 * @param heldOut how a correct patch is told from a plausible one
 * @param fixed the files of a right version; empty where none is known
 */
public record TestedCase(
        String name,
        String language,
        Layout visible,
        List<List<String>> build,
        List<String> command,
        HeldOut heldOut,
        Optional<Layout> fixed)
        implements RepairCase {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    public TestedCase {
        build = List.copyOf(build);
        command = List.copyOf(command);
    }

    /**
     * What a repair does not see.
     *
     * @param files what is laid over the patched program
     * @param tests commands that must end with 0
     * @param stdout what the last of them must print, or the visible tests where there are none
     */
    public record HeldOut(Layout files, List<List<String>> tests, Optional<String> stdout) {
        public HeldOut {
            tests = List.copyOf(tests);
        }

        private boolean isNothing() {
            return tests.isEmpty() && stdout.isEmpty();
        }
    }

    @Override
    public void layOut(Path work) throws IOException {
        visible.into(work);
        built(work);
    }

    @Override
    public Judged judge(Path work) throws IOException {
        long begun = System.nanoTime();
        var refused = built(work);
        if (refused.isPresent()) {
            return Judged.implausible(refused.get());
        }
        var seen = run(command, work);
        if (seen.exit() != 0) {
            return Judged.implausible("tests: " + seen.lastWord());
        }
        var wrong = heldOut(work, seen);
        return Judged.byTests(wrong.isEmpty(), wrong.orElse(""), (System.nanoTime() - begun) / 1e9);
    }

    @Override
    public Optional<String> trouble() throws IOException {
        if (fixed.isEmpty()) {
            return Optional.empty();
        }
        try (var folder = new WorkFolder()) {
            visible.into(folder.path());
            fixed.get().into(folder.path());
            var judged = judge(folder.path());
            boolean right = judged.correct() || judged.plausible() && heldOut.isNothing();
            return right ? Optional.empty() : Optional.of(judged.why());
        }
    }

    private Optional<String> heldOut(Path work, Command.Ended seen) throws IOException {
        if (heldOut.isNothing()) {
            return Optional.of("nothing is held out that tells a correct patch");
        }
        heldOut.files().into(work);
        var refused = built(work);
        if (refused.isPresent()) {
            return refused.map(said -> "held out: " + said);
        }
        var last = seen;
        for (var test : heldOut.tests()) {
            last = run(test, work);
            if (last.exit() != 0) {
                return Optional.of("held-out tests: " + last.lastWord());
            }
        }
        var printed = last.output();
        return heldOut.stdout().isEmpty() || heldOut.stdout().get().equals(printed)
                ? Optional.empty()
                : Optional.of("it prints " + printed.strip());
    }

    /** What refuses to build, where something does. */
    private Optional<String> built(Path work) throws IOException {
        for (var step : build) {
            var ended = run(step, work);
            if (ended.exit() != 0) {
                return Optional.of("it does not build: " + ended.lastWord());
            }
        }
        return Optional.empty();
    }

    private static Command.Ended run(List<String> words, Path work) throws IOException {
        return new Command(words, work, LIMIT).run();
    }
}
