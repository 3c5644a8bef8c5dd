package dev.codemedic.bench.judge;

import dev.codemedic.bench.input.Inputs;
import dev.codemedic.bench.process.WorkFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Compares two versions of a Python function.
 *
 * @param patched the patched file
 * @param fixed the fixed file
 * @param function the function in both
 */
public record PythonJudge(Path patched, Path fixed, String function) {
    private static final String SCRIPT = "compare.py";

    /** Compares on these inputs. */
    public Tally judge(Inputs inputs, Freedom freedom) throws IOException {
        try (var work = new WorkFolder();
                var source = Objects.requireNonNull(PythonJudge.class.getResourceAsStream(SCRIPT))) {
            var script = work.path().resolve(SCRIPT);
            Files.copy(source, script);
            return new Comparison(inputs, freedom)
                    .run((file, first, wanted, goOn) -> List.of(
                            "python3",
                            script.toString(),
                            patched.toString(),
                            fixed.toString(),
                            function,
                            file.toString(),
                            Integer.toString(first),
                            Integer.toString(wanted),
                            Boolean.toString(goOn)));
        }
    }
}
