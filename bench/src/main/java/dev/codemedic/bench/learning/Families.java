package dev.codemedic.bench.learning;

import dev.codemedic.bench.BenchCase.Expected;
import dev.codemedic.bench.learning.Programs.LeftOut;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Frame;
import dev.codemedic.core.source.SourceTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Makes families: disguises programs, and keeps the disguises that fail as the original does. */
public final class Families {
    /** Disguises that are tried for each that is wanted. */
    private static final int ATTEMPTS = 3;

    private final Rehearsal rehearsal;
    private final Path folder;
    private final int disguises;
    private final Watcher watcher;
    private final List<LeftOut> leftOut = Collections.synchronizedList(new ArrayList<>());

    /**
     * Starts.
     *
     * @param rehearsal lets programs fail
     * @param folder where the occurrences go: FAMILY/NUMBER/program and FAMILY/NUMBER/outside
     * @param disguises how many of each program
     * @param watcher sees every failure
     */
    public Families(Rehearsal rehearsal, Path folder, int disguises, Watcher watcher) {
        this.rehearsal = rehearsal;
        this.folder = folder;
        this.disguises = disguises;
        this.watcher = watcher;
    }

    /** Sees failures while families are made, from several threads; an occurrence's last one is the one that counts. */
    @FunctionalInterface
    public interface Watcher {
        /** An occurrence failed; the tree is gone afterwards. */
        void failed(Occurrence occurrence, Failure failure, SourceTree sources);
    }

    /** How an original or its disguise fails. */
    private record Seen(Failure.Kind kind, String type, Optional<String> function) {
        static Seen of(Failure failure) {
            return new Seen(
                    failure.kind(), failure.root().type(), failure.prime().map(Frame::function));
        }
    }

    /** The programs and disguises that were not taken so far. */
    public List<LeftOut> leftOut() {
        return List.copyOf(leftOut);
    }

    /**
     * The families of programs, in their order; a program without a disguise is left out.
     *
     * @param done is told of each program that is done
     */
    public List<Family> of(List<Program> programs, Consumer<String> done) throws IOException {
        var families = new ArrayList<Family>();
        try (var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            var running = new ArrayList<Future<Optional<Family>>>();
            for (var program : programs) {
                running.add(threads.submit(() -> {
                    var family = family(program);
                    done.accept(program.name());
                    return family;
                }));
            }
            for (var family : running) {
                family.get().ifPresent(families::add);
            }
        } catch (ExecutionException broken) {
            throw new IOException(
                    broken.getCause() == null
                            ? broken.getMessage()
                            : broken.getCause().getMessage(),
                    broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
        return families;
    }

    private Optional<Family> family(Program program) throws IOException {
        var original = written(program, 0);
        var seen = seen(program, original);
        if (seen.isEmpty()) {
            return leave(program, "it does not fail in a way that is observed, such as by hanging");
        }
        var occurrences = new ArrayList<>(List.of(original));
        var disguise = Disguise.of(program);
        for (long seed = 1; occurrences.size() <= disguises && seed <= (long) ATTEMPTS * disguises; seed++) {
            var copy = disguise.disguised(seed);
            var occurrence = written(copy, occurrences.size());
            var same = seen(copy, occurrence);
            if (same.isPresent() && alike(program, seen.get(), copy, same.get())) {
                occurrences.add(occurrence);
            } else {
                leave(
                        program,
                        "disguise " + seed + " fails otherwise: "
                                + same.map(Seen::toString).orElse("not at all"));
            }
        }
        return occurrences.size() > 1
                ? Optional.of(new Family(program.name(), program.language(), occurrences))
                : leave(program, "no disguise of it fails as it does");
    }

    private Optional<Family> leave(Program program, String why) {
        leftOut.add(new LeftOut(program.name(), why));
        return Optional.empty();
    }

    /** The same kind and type; where the original failed in its faulty function, the disguise in its own. */
    private static boolean alike(Program original, Seen first, Program copy, Seen second) {
        boolean there = first.function().equals(function(original));
        return first.kind() == second.kind()
                && first.type().equals(second.type())
                && (!there || first.function().isEmpty() || second.function().equals(function(copy)));
    }

    private static Optional<String> function(Program program) {
        return Optional.ofNullable(program.description().failure()).map(Expected::function);
    }

    private Optional<Seen> seen(Program program, Occurrence occurrence) {
        try {
            return rehearsal.failing(occurrence, (failure, sources) -> {
                watcher.failed(occurrence, failure, sources);
                return Seen.of(failure);
            });
        } catch (IOException broken) {
            leave(program, "occurrence " + occurrence.number() + ": " + broken.getMessage());
            return Optional.empty();
        }
    }

    private Occurrence written(Program program, int number) throws IOException {
        var home = folder.resolve(program.name()).resolve(String.valueOf(number));
        var occurrence =
                new Occurrence(number, home.resolve("program"), home.resolve("outside"), program.description());
        Emptied.folder(home);
        Programs.write(program, occurrence.program(), occurrence.outside());
        return occurrence;
    }
}
