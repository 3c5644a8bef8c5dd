package dev.codemedic.agent.patch;

import dev.codemedic.agent.classfile.MethodCode;
import dev.codemedic.agent.classfile.TryBlock;
import java.util.ArrayList;
import java.util.List;

/**
 * Which landing pads a method needs, and the exception table that leads to them. The table keeps the meaning of the
 * existing one: each entry is preceded by entries that catch the same in parts of its range and go on to its handler.
 */
final class PadPlan {

    private final MethodCode code;
    private final List<LandingPad> pads = new ArrayList<>();
    private final List<Route> routes = new ArrayList<>();

    private PadPlan(MethodCode code) {
        this.code = code;
    }

    /** A range of code whose exceptions go to a pad; to the existing handler where there is no pad. */
    static final class Route {
        final TryBlock existing;
        final int pad;

        Route(TryBlock existing, int pad) {
            this.existing = existing;
            this.pad = pad;
        }
    }

    static PadPlan of(MethodCode code, List<Stretch> stretches) {
        PadPlan plan = new PadPlan(code);
        for (TryBlock block : code.tryBlocks()) {
            if (block.start() != block.handler()) {
                plan.route(block, stretches);
            }
            plan.routes.add(new Route(block, -1));
        }
        plan.route(new TryBlock(0, code.length(), LandingPad.LEAVES_METHOD, 0), stretches);
        return plan;
    }

    private void route(TryBlock block, List<Stretch> stretches) {
        for (Stretch stretch : stretches) {
            int start = Math.max(block.start(), stretch.start());
            int end = Math.min(block.end(), stretch.end());
            if (start < end) {
                int pad = padFor(block, stretch);
                pads.get(pad).include(code.line(start), code.line(end - 1));
                routes.add(new Route(new TryBlock(start, end, block.handler(), block.type()), pad));
            }
        }
    }

    private int padFor(TryBlock block, Stretch stretch) {
        for (int index = 0; index < pads.size(); index++) {
            if (pads.get(index).serves(block.handler(), block.type(), stretch)) {
                return index;
            }
        }
        pads.add(new LandingPad(block.handler(), block.type(), stretch));
        return pads.size() - 1;
    }

    /** The pads, in the order in which they are to be laid out. */
    List<LandingPad> pads() {
        return pads;
    }

    /** The new exception table, in order. */
    List<Route> routes() {
        return routes;
    }
}
