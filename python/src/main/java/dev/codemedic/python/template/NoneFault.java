package dev.codemedic.python.template;

import dev.codemedic.core.failure.Value;
import dev.codemedic.python.code.Shape;
import dev.codemedic.python.code.Statements;
import dev.codemedic.python.code.Uses;
import dev.codemedic.python.live.LiveFrame;
import dev.codemedic.python.origin.NoneUse;
import dev.codemedic.python.origin.Origin;
import dev.codemedic.python.origin.Origins;
import dev.codemedic.python.origin.Trail;
import dev.codemedic.syntax.Node;
import java.util.HashSet;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A {@code None} that did harm and where it may have come from.
 *
 * @param frame the frame that failed
 * @param use the expression that was {@code None}
 */
record NoneFault(LiveFrame frame, Node use, Trail trail) {
    private static final int MOST_USES = 3;

    /** The faults that a crash may stem from, the likeliest first; none where it complains of something else. */
    static Stream<NoneFault> in(PythonCrash crash) {
        if (!NoneUse.isBlamed(crash.thrown())) {
            return Stream.empty();
        }
        var frame = crash.prime();
        var origins = new Origins(crash.project(), crash.frames());
        return NoneUse.in(frame, crash.thrown()).stream()
                .limit(MOST_USES)
                .flatMap(use -> origins.of(frame, use).stream().map(trail -> new NoneFault(frame, use, trail)));
    }

    /** The faults with one kind of origin. */
    static <O extends Origin> Stream<Of<O>> from(PythonCrash crash, Class<O> kind) {
        return in(crash)
                .filter(fault -> kind.isInstance(fault.trail.origin()))
                .map(fault -> new Of<>(fault, kind.cast(fault.trail.origin())));
    }

    /** The uses alone, each once, with the likeliest origin. */
    static Stream<NoneFault> uses(PythonCrash crash) {
        var seen = new HashSet<Node>();
        return in(crash).filter(fault -> seen.add(fault.use));
    }

    /** A fault and its origin. */
    record Of<O extends Origin>(NoneFault fault, O origin) {}

    /** What family of values was needed in its place. */
    Optional<Shape> wanted() {
        return Uses.of(use).or(() -> use.is("identifier") ? Uses.ofName(use.text(), frame.scope()) : Optional.empty());
    }

    /** The value of that family that changes nothing, as the file writes it. */
    Optional<String> neutral() {
        return wanted().map(this::neutral);
    }

    /** The value of a family that changes nothing, as the file writes it. */
    String neutral(Shape shape) {
        return shape.neutral(frame.file());
    }

    /** The statement that failed, where it stands in a block of its own line. */
    Optional<Node> statement() {
        return Statements.around(use);
    }

    /** A value as explanations show it. */
    static String shown(Value value) {
        return NoneUse.shown(value);
    }
}
