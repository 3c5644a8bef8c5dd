package dev.codemedic.bench.learning;

import dev.codemedic.bench.BenchCase.Description;
import dev.codemedic.bench.process.WorkFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * One occurrence of a bug: a program in a folder.
 *
 * @param number 0 for the original, then its disguises
 * @param program the folder: what a repair may see, and a {@code case.json} as in examples/README.md
 * @param outside files that are laid over a healed program before it is judged; an empty folder for none
 * @param description what {@code case.json} says: how it is built, started and judged
 */
public record Occurrence(int number, Path program, Path outside, Description description) {
    /** The file that describes a case; no part of the program. */
    static final String CASE = "case.json";

    /** Copies the program, without its description, to where it is to fail and be healed, and builds it. */
    public void layOut(Path work) throws IOException {
        WorkFolder.copy(program, work);
        Files.deleteIfExists(work.resolve(CASE));
        var broken = built(work);
        if (broken.isPresent() && !isCompileError()) {
            throw new IOException(program + " does not build: " + broken.get());
        }
    }

    /**
     * Judges a healed program from outside, in a copy.
     *
     * @param healed where it is
     * @return what is wrong; empty where it is right, as far as its checks tell
     */
    public Optional<String> wrong(Path healed) throws IOException {
        try (var folder = new WorkFolder()) {
            WorkFolder.copy(healed, folder.path());
            WorkFolder.copy(outside, folder.path());
            var broken = built(folder.path());
            if (broken.isPresent()) {
                return broken.map(said -> "it does not build: " + said);
            }
            for (var check : description.meanings()) {
                var ended = Start.of(check.command(), folder.path(), check.stdin());
                int exit = Objects.requireNonNullElse(check.exit(), 0);
                var words = String.join(" ", check.command());
                if (ended.exit().status() != exit) {
                    return Optional.of("`" + words + "`: " + ended.exit().words() + " instead of exit " + exit);
                }
                if (check.stdout() != null && !check.stdout().equals(ended.output())) {
                    return Optional.of(
                            "`" + words + "` prints " + ended.output().strip());
                }
            }
            return Optional.empty();
        }
    }

    /** Whether it is the compiler that fails. */
    boolean isCompileError() {
        var failure = description.failure();
        return failure != null && failure.type().equals("compile-error");
    }

    private Optional<String> built(Path work) throws IOException {
        for (var build : description.builds()) {
            var ended = Start.of(build, work, null);
            if (!ended.exit().clean()) {
                return Optional.of(
                        ended.errors().lines().findFirst().orElse(ended.exit().words()));
            }
        }
        return Optional.empty();
    }
}
