package dev.codemedic.bench.repair;

import dev.codemedic.bench.judge.Judged;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A program with a known fault and tests that show it. */
public interface RepairCase {
    /** A short name, unique in its benchmark. */
    String name();

    /** The program's language, such as {@code python}. */
    String language();

    /** The command that runs the tests which a repair may see. */
    List<String> command();

    /** Lays out, in an empty folder, all that a repair may see. */
    void layOut(Path work) throws IOException;

    /** Judges the program in a folder that was laid out and then patched. */
    Judged judge(Path work) throws IOException;

    /** What is wrong with the benchmark's own fix under the benchmark's own tests, here; empty where nothing is. */
    Optional<String> trouble() throws IOException;
}
