package dev.codemedic.java.bed;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.verify.Cell;
import dev.codemedic.core.verify.Scratch;
import dev.codemedic.java.compile.Compilation;
import dev.codemedic.java.compile.CompilerSettings;
import dev.codemedic.java.compile.Freshness;
import dev.codemedic.java.compile.SourceIndex;
import dev.codemedic.repair.validate.TestBench;
import dev.codemedic.repair.validate.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** Holds the tests of Java commands ready: JUnit's own launchers and Maven. */
public final class JavaTestBench implements TestBench {

    @Override
    public Optional<Opener> of(Command command, List<String> failing, SourceTree sources) {
        return TestPlans.of(command, failing, sources.root()).map(plan -> {
            var first = new AtomicBoolean(true);
            return (cell, scratch) -> open(plan, sources, cell, scratch, first.getAndSet(false));
        });
    }

    private static Validator open(TestPlan plan, SourceTree sources, Cell cell, Scratch scratch, boolean first)
            throws IOException {
        var root = sources.root();
        var index = SourceIndex.of(sources);
        var folders = plan.classPath().stream()
                .filter(entry -> entry.startsWith(root) && Files.isDirectory(entry))
                .toList();
        var libraries = plan.classPath().stream()
                .filter(entry -> !folders.contains(entry))
                .toList();
        var patch = new ClassPatch();
        var probes = new Probes();
        var project = new ProjectFolders(folders, patch, index, probes);
        var start = new WorkerStart(cell, plan, root, folders, libraries, project::find, scratch.fresh());
        var classPath =
                Stream.concat(Stream.of(start.jar()), plan.classPath().stream()).toList();
        var settings = settings(plan, classPath);
        var bed = new Bed(start);
        var freshness = new Freshness(sources, index, classPath, settings.release());
        var baseline = new BaselineRun(bed, probes, index, () -> {
            if (first) {
                project.requireFresh(freshness);
            }
        });
        var compiler = new MemoryCompiler(settings);
        if (first) {
            compiler.warm();
        }
        return new JavaValidator(sources, bed, compiler, patch, baseline);
    }

    /** What the code that a command tests is compiled against; empty where it runs no tests that we know how to. */
    public static Optional<CompilerSettings> settings(Command command, List<String> failing, Path root) {
        return TestPlans.of(command, failing, root).map(plan -> settings(plan, plan.classPath()));
    }

    private static CompilerSettings settings(TestPlan plan, List<Path> classPath) {
        return new CompilerSettings(classPath, release(plan), plan.jdk().home());
    }

    /** The version that the tests were compiled for. */
    private static int release(TestPlan plan) {
        return plan.tests().keySet().stream()
                .map(name -> Path.of(name.replace('.', '/') + ".class"))
                .flatMap(file -> plan.classPath().stream().map(entry -> entry.resolve(file)))
                .map(Compilation::release)
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .findFirst()
                .orElse(plan.jdk().feature());
    }
}
