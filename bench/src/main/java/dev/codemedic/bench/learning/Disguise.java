package dev.codemedic.bench.learning;

import dev.codemedic.bench.process.Command;
import dev.codemedic.bench.process.WorkFolder;
import dev.codemedic.syntax.SyntaxTree;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/**
 * Makes the same bug elsewhere: other names for all that is a program's own, other words in its data, fewer of its tests,
 * another folder, one call more, values kept in variables. Equal seeds give equal disguises.
 */
public final class Disguise {
    private static final Duration LISTING = Duration.ofSeconds(60);

    private final Program original;
    private final Set<String> library;

    private Disguise(Program original, Set<String> library) {
        this.original = original;
        this.library = library;
    }

    /**
     * Prepares to disguise a program.
     *
     * @throws IOException where Python cannot be asked for its names
     */
    public static Disguise of(Program original) throws IOException {
        return new Disguise(original, library(original));
    }

    /**
     * A disguise. That it parses is seen to; whether it fails as the original does, only a run can tell.
     *
     * @param seed which of the many
     * @throws IOException where the original parses and its disguise does not
     */
    public Program disguised(long seed) throws IOException {
        var random = new Random(seed * 1_000_003 + original.name().hashCode());
        var program = seed % 2 == 1 ? original : FewerTests.of(original, random);
        if (!broken(original)) {
            program = DataWords.changed(program, random);
        }
        if (seed % 4 > 1) {
            program = Restructuring.of(program, library, random);
        }
        if (seed % 2 == 0) {
            program = Wrapping.of(program, library, random);
        }
        program = Renaming.of(program, finder(program), library, random);
        if (seed % 3 != 0) {
            program = Relocation.of(program, random);
        }
        if (!broken(original) && broken(program)) {
            throw new IOException("a disguise of " + original.name() + " does not parse");
        }
        return program;
    }

    private NameFinder finder(Program program) {
        return switch (program.grammar()) {
            case PYTHON -> new PythonNames(program, library);
            case JAVA -> new JavaNames(program, library::contains);
        };
    }

    private static boolean broken(Program program) {
        return program.trees().stream().anyMatch(SyntaxTree::hasErrors);
    }

    private static Set<String> library(Program program) throws IOException {
        return switch (program.grammar()) {
            case PYTHON -> python(PythonNames.imported(program));
            case JAVA -> JavaLibrary.of(program);
        };
    }

    private static Set<String> python(Set<String> modules) throws IOException {
        try (var folder = new WorkFolder();
                var script = Objects.requireNonNull(Disguise.class.getResourceAsStream("names.py"))) {
            var file = folder.path().resolve("names.py");
            Files.write(file, script.readAllBytes());
            var words = new ArrayList<>(List.of("python3", "-X", "utf8", file.toString()));
            words.addAll(modules);
            var ended = new Command(words, folder.path(), LISTING).run();
            if (ended.exit() != 0) {
                throw new IOException("python3 does not tell its names: " + ended.lastWord());
            }
            return new HashSet<>(ended.output().lines().toList());
        }
    }
}
