package dev.codemedic.python.origin;

import dev.codemedic.core.diagnosis.Observation;
import dev.codemedic.python.live.LiveFrame;
import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * The way a {@code None} took, from where it came into being to where it did harm.
 *
 * @param origin where it came into being
 * @param frame the frame in which that was, its values known only where it was still running
 * @param use the expression it did harm in, in the failing frame
 * @param steps what happened on the way, the harm first
 */
public record Trail(Origin origin, LiveFrame frame, Node use, List<Observation> steps) {
    public Trail {
        steps = List.copyOf(steps);
    }

    Trail behind(Observation step) {
        var all = new ArrayList<Observation>();
        all.add(step);
        all.addAll(steps);
        return new Trail(origin, frame, use, all);
    }

    Trail usedIn(Node harm) {
        return new Trail(origin, frame, harm, steps);
    }
}
