package dev.codemedic.repair.search;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.repair.Repair;
import dev.codemedic.core.repair.Repairer;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.verify.Sandbox;
import dev.codemedic.core.verify.Scratch;
import dev.codemedic.repair.code.Dialects;
import dev.codemedic.repair.locate.Localization;
import dev.codemedic.repair.validate.TestBench;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Repairs programs of one language by search. */
public final class TestRepairer implements Repairer {
    private final Dialects dialects;
    private final TestBench bench;

    /**
     * A repairer.
     *
     * @param dialects the language, as it is in a project
     * @param bench opens validators for the tests of a command
     */
    public TestRepairer(Dialects dialects, TestBench bench) {
        this.dialects = dialects;
        this.bench = bench;
    }

    @Override
    public Optional<Repair> open(
            Command command, List<String> failing, SourceTree sources, Sandbox sandbox, int workers, Duration most)
            throws IOException {
        var opener = bench.of(command, failing, sources);
        if (opener.isEmpty()) {
            return Optional.empty();
        }
        var scratch = new Scratch();
        try {
            var crew = Crew.open(opener.get(), sandbox, sources.root(), scratch, workers, most);
            var baseline = crew.baseline();
            var localization = new Localization(baseline, Repairable.testFiles(baseline));
            localization.suspects().stream().findFirst().ifPresent(first -> crew.rehearse(first.file(), first.line()));
            var dialect = dialects.of(command, failing, sources);
            return Optional.of(new TestRepair(dialect, command, sources, crew, localization, scratch));
        } catch (IOException | RuntimeException broken) {
            scratch.close();
            throw broken;
        }
    }
}
