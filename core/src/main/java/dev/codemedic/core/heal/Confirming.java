package dev.codemedic.core.heal;

import dev.codemedic.core.propose.Provenance;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.verify.Assessment;
import dev.codemedic.core.verify.Cells;
import dev.codemedic.core.verify.Confirmation;
import dev.codemedic.core.verify.FailingRun;
import dev.codemedic.core.verify.Limits;
import dev.codemedic.core.verify.Oracle;
import dev.codemedic.core.verify.Scratch;
import dev.codemedic.core.verify.TestRun;
import dev.codemedic.core.verify.Tests;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Confirms the best survivors of a search: again and again, against the project's tests and against what the program did
 * before.
 *
 * @param repeats how often each has to hold once more
 * @param steady tests that passed before, where the failing command runs them as well
 */
record Confirming(
        Language language,
        SourceTree sources,
        FailingRun failing,
        Scratch scratch,
        Cells cells,
        int repeats,
        int steady) {

    /** The same candidates with their final verdicts. @throws IOException where the sandbox is broken */
    List<Assessment> of(List<Assessment> worthy) throws IOException {
        if (worthy.isEmpty()) {
            return List.of();
        }
        var suite = suite();
        var oracle = oracle(worthy);
        var before = suite == null ? new TestRun(0, 0, 0, List.of(), false) : before(suite, oracle);
        var confirmation = new Confirmation(sources, failing, suite, before, repeats, steady, oracle);
        var confirmed = new ArrayList<Assessment>();
        for (var survivor : worthy) {
            confirmed.add(confirmation.of(survivor, cells));
        }
        return confirmed;
    }

    private @Nullable Tests suite() {
        return language.workbench()
                .tests(failing.failure(), sources)
                .map(suite -> new Tests(suite, scratch, Limits.around(Duration.ofSeconds(30))))
                .orElse(null);
    }

    private TestRun before(Tests tests, @Nullable Oracle oracle) throws IOException {
        return oracle == null ? Cells.await(cells.start(cell -> tests.run(cell, Map.of()))) : oracle.before(tests);
    }

    /** Begins to watch the unchanged program; changes that a search found against its tests are judged by those alone. */
    private @Nullable Oracle oracle(List<Assessment> worthy) throws IOException {
        var witness = language.witness();
        boolean found = worthy.stream()
                .allMatch(each -> each.candidate().provenance().source().equals(Provenance.SEARCH));
        return witness.isEmpty() || found
                ? null
                : Oracle.against(worthy, failing, sources, witness.get(), cells).orElse(null);
    }
}
