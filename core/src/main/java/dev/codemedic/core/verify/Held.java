package dev.codemedic.core.verify;

import dev.codemedic.core.behaviour.Sighting;
import java.util.ArrayList;
import java.util.List;

/** A survivor held against the evidence of its watched runs. */
record Held(Assessment survivor, Evidence evidence) {

    /** The gates that the evidence decides; none where nothing was seen. */
    List<Check> checks() {
        var checks = new ArrayList<Check>();
        evidence.sighting()
                .ifPresent(
                        sighting -> checks.add(new Check(Gate.FAILING_STATEMENT, !sighting.hides(), sighting.words())));
        var behaviour = evidence.behaviour();
        if (behaviour.compared() > 0) {
            checks.add(new Check(Gate.BEHAVIOUR, behaviour.kept(), behaviour.words()));
        }
        return checks;
    }

    /** The survivor with what was seen. */
    Assessment assessment() {
        var suppressions = new ArrayList<>(survivor.suppressions());
        evidence.sighting().filter(Sighting::hides).map(Sighting::words).ifPresent(suppressions::add);
        return new Assessment(
                survivor.candidate(),
                survivor.verdict(),
                survivor.checks(),
                suppressions,
                survivor.remaining().orElse(null),
                survivor.time(),
                evidence.behaviour());
    }
}
