package dev.codemedic.cli;

import dev.codemedic.cli.settings.MemorySettings;
import dev.codemedic.core.apply.ChangeJournal;
import dev.codemedic.core.decide.Policy;
import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.heal.Budget;
import dev.codemedic.core.heal.Complaint;
import dev.codemedic.core.heal.Consultant;
import dev.codemedic.core.heal.HealListener;
import dev.codemedic.core.heal.HealLoop;
import dev.codemedic.core.heal.Memory;
import dev.codemedic.core.heal.Terms;
import dev.codemedic.core.learn.Archive;
import dev.codemedic.core.learn.Case;
import dev.codemedic.core.learn.CaseStore;
import dev.codemedic.core.learn.Outcome;
import dev.codemedic.core.rank.Calibration;
import dev.codemedic.core.rank.Ranking;
import dev.codemedic.core.rank.Scoring;
import dev.codemedic.core.repair.Repair;
import dev.codemedic.core.source.DiskTree;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.verify.Sandbox;
import dev.codemedic.learn.recall.ProjectMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** Everything one project needs for a heal, opened when it is first asked for. */
final class Clinic implements AutoCloseable {
    /** Of other projects, and of changes of a model that its likelihoods are judged by. */
    private static final int REMEMBERED = 500;

    private final Project project;
    private final Languages languages;
    private final FutureTask<Sandbox> sandbox;
    private final FutureTask<Archive> archive;
    private final FutureTask<Optional<ProjectMemory>> memory;
    private volatile boolean recalling;
    private volatile Optional<MemorySettings> settings = Optional.empty();

    Clinic(Project project, Languages languages, Callable<Sandbox> sandbox, Callable<Archive> archive) {
        this.project = project;
        this.languages = languages;
        this.sandbox = new FutureTask<>(sandbox);
        this.archive = new FutureTask<>(archive);
        this.memory = new FutureTask<>(this::remembered);
    }

    /** Lets heals go by what earlier ones taught. @param fixes whether their fixes are tried first */
    void remembering(MemorySettings memory, boolean fixes) {
        settings = Optional.of(memory);
        recalling = fixes;
    }

    /** Opens what takes time, in the background; leaves no trace in a project that has none yet. */
    void warm() {
        Thread.ofPlatform().daemon().name("medic-open-sandbox").start(sandbox);
        if (Files.exists(project.root().resolve(".medic"))) {
            remember();
        }
    }

    /** Opens all that a heal needs, in the background. */
    void prepare() {
        Thread.ofPlatform().daemon().name("medic-open-sandbox").start(sandbox);
        remember();
    }

    private void remember() {
        Thread.ofPlatform().daemon().name("medic-open-store").start(archive);
        Thread.ofPlatform().daemon().name("medic-remember").start(memory);
    }

    /** The project. */
    Project project() {
        return project;
    }

    /** The project's sources as they are now. */
    SourceTree sources() throws IOException {
        return new DiskTree(project.root());
    }

    /** The sandbox in force. */
    Sandbox sandbox() throws IOException {
        return opened(sandbox);
    }

    /** The project's memory. */
    Archive archive() throws IOException {
        return opened(archive);
    }

    /** The project's incidents and heals. */
    CaseStore store() throws IOException {
        return archive().cases();
    }

    /** The project's journal of changes. */
    ChangeJournal journal() throws IOException {
        return Wiring.journal(project);
    }

    /** Begins to look for the cause of a failure. */
    Complaint complaint(Failure failure) throws IOException {
        return Complaint.of(failure, languages.of(failure).diagnostician(), sources());
    }

    /**
     * Heals a failure; nothing of the project is written.
     *
     * @param held the tests that fail, where they are held ready
     * @param consultant is asked where medic itself finds nothing
     */
    Case heal(
            Complaint complaint,
            @Nullable Repair held,
            Policy policy,
            Budget budget,
            Optional<Consultant> consultant,
            HealListener listener)
            throws IOException {
        var terms = terms(policy, budget, consultant);
        var language = languages.of(complaint.failure());
        try (var loop = new HealLoop(complaint, held, language, sources(), opened(sandbox), terms, listener)) {
            return loop.run();
        }
    }

    /**
     * Holds a command's tests ready.
     *
     * @return empty where it runs none that can be held
     * @throws IOException where they cannot be collected, or the sandbox is broken; the message is for a user
     */
    Optional<Repair> hold(Command command, Budget budget) throws IOException {
        for (var language : languages.all()) {
            var repairer = language.repairer();
            if (repairer.isPresent()) {
                var held = repairer.get()
                        .open(command, List.of(), sources(), opened(sandbox), budget.workers(), budget.opening());
                if (held.isPresent()) {
                    return held;
                }
            }
        }
        return Optional.empty();
    }

    private Terms terms(Policy policy, Budget budget, Optional<Consultant> consultant) throws IOException {
        var known = opened(memory);
        return known.isEmpty()
                ? new Terms(ranking(Scoring.DEFAULT), policy, budget, Memory.NONE, consultant)
                : new Terms(ranking(known.get().scoring()), policy, budget, known.get(), consultant);
    }

    private Optional<ProjectMemory> remembered() throws IOException {
        if (settings.isEmpty()) {
            return Optional.empty();
        }
        var embedding = FailureVectors.of(settings.get().embedding(), System.getenv(), project);
        var elsewhere = settings.get().shared() ? Wiring.elsewhere(project, REMEMBERED) : List.<Outcome>of();
        return Optional.of(new ProjectMemory(archive(), Wiring.rules(project), elsewhere, recalling, embedding));
    }

    private Ranking ranking(Scoring scoring) throws IOException {
        var cases = store();
        return new Ranking(
                scoring, origin -> Calibration.of(cases.guesses(origin.source(), origin.author() + " ", REMEMBERED)));
    }

    private static <T> T opened(FutureTask<T> task) throws IOException {
        task.run();
        try {
            return task.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException mistake) {
                throw mistake;
            }
            if (failed.getCause() instanceof IOException broken) {
                throw broken;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    @Override
    public void close() {
        if (archive.isDone()) {
            try {
                archive().close();
            } catch (IOException neverOpened) {
                // there is nothing to close
            }
        }
    }
}
