package dev.codemedic.java.bed;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.verify.Cell;
import dev.codemedic.core.verify.Limits;
import dev.codemedic.java.jar.ModuleJar;
import dev.codemedic.worker.run.Worker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.jar.Attributes;

/** Starts workers in a cell, one after the other. */
final class WorkerStart {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Limits LIMITS = new Limits(Duration.ofHours(1), 8L << 30, 1 << 16, 64L << 20, 512);
    /** What the compiler has made needs no verifier; one compiler thread and collector are enough for short runs. */
    private static final List<String> OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-XX:-UsePerfData",
            "-XX:MaxJavaStackTraceDepth=200",
            "-XX:+DisplayVMOutputToStderr",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-BytecodeVerificationRemote",
            "-Djdk.reflect.useNativeAccessorOnly=true");

    private final Cell cell;
    private final TestPlan plan;
    private final Path root;
    private final Path jar;
    private final List<Path> folders;
    private final List<Path> libraries;
    private final WorkerProcess.Classes classes;

    /** @param scratch takes the worker's jar where it has to be made */
    WorkerStart(
            Cell cell,
            TestPlan plan,
            Path root,
            List<Path> folders,
            List<Path> libraries,
            WorkerProcess.Classes classes,
            Path scratch)
            throws IOException {
        this.cell = cell;
        this.plan = plan;
        this.root = root;
        this.folders = folders;
        this.libraries = libraries;
        this.classes = classes;
        this.jar = new ModuleJar(Worker.class, new Attributes()).orElse(scratch.resolve("worker.jar"));
    }

    /** The worker's classes, of which code with choices uses one. */
    Path jar() {
        return jar;
    }

    /**
     * A new worker that knows the class path and the tests.
     *
     * @param memory of its heap, in MiB
     */
    WorkerProcess start(int memory) throws IOException {
        var words = new ArrayList<String>();
        words.add(plan.java());
        words.add("-Xmx" + memory + "m");
        words.addAll(OPTIONS);
        words.addAll(plan.options());
        words.addAll(List.of("-cp", jar.toString(), Worker.class.getName(), root.toString()));
        var reads = new LinkedHashSet<Path>();
        reads.add(plan.jdk().home());
        reads.add(jar);
        libraries.stream().filter(Files::exists).forEach(reads::add);
        folders.stream().filter(folder -> !folder.startsWith(root)).forEach(reads::add);
        var command = new Command(words, plan.directory(), plan.environment(), null);
        var worker = new WorkerProcess(cell.start(command, reads, new LinkedHashSet<>(), LIMITS), classes, PATIENCE);
        worker.to().writeByte('I');
        worker.texts(libraries.stream().map(this::told).toList());
        worker.texts(folders.stream().map(this::told).toList());
        worker.to().writeBoolean(plan.assertions());
        worker.to().writeInt(plan.tests().size());
        for (var test : plan.tests().entrySet()) {
            worker.text(test.getKey());
            worker.texts(test.getValue());
        }
        return worker;
    }

    /** Not every cell shows the project at its real place. */
    private String told(Path entry) {
        return entry.startsWith(root) ? root.relativize(entry).toString() : entry.toString();
    }
}
