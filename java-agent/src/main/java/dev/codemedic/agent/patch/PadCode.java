package dev.codemedic.agent.patch;

import static dev.codemedic.agent.classfile.Instructions.ATHROW;
import static dev.codemedic.agent.classfile.Instructions.GOTO;
import static dev.codemedic.agent.classfile.Instructions.GOTO_W;
import static dev.codemedic.agent.classfile.Instructions.POP;

import dev.codemedic.agent.classfile.CodeAppendix;
import dev.codemedic.agent.classfile.ConstantPool;
import dev.codemedic.agent.classfile.LocalVariable;
import dev.codemedic.agent.classfile.MethodCode;
import dev.codemedic.agent.classfile.StackFrame;
import dev.codemedic.agent.classfile.TryBlock;
import dev.codemedic.agent.classfile.Types;
import dev.codemedic.agent.classfile.Unpatchable;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays the landing pads out behind a method's instructions.
 *
 * <p>Each pad keeps the exception in a slot of its own, calls the recorder and goes on to the handler. Should the call
 * itself throw (no stack left), a guard drops what it threw and goes on with the exception that was kept.
 */
final class PadCode {

    private static final int EXTRA_STACK = 7;

    private final ConstantPool constants;
    private final MethodCode code;
    private final PadPlan plan;
    private final Emitter out;
    private final int kept;
    private final int thrown;
    private final List<StackFrame> frames = new ArrayList<>();
    private final List<TryBlock> guarded = new ArrayList<>();
    private final int[] padStarts;

    PadCode(ConstantPool constants, MethodCode code, PadPlan plan) {
        this.constants = constants;
        this.code = code;
        this.plan = plan;
        kept = code.maxLocals();
        thrown = Types.object(constants.classConstant("java/lang/Throwable"));
        out = new Emitter(constants);
        padStarts = new int[plan.pads().size()];
    }

    /** The pads, their guards, and the exception table that leads to them. */
    CodeAppendix lay(Site site) {
        int[] guardOf = new int[padStarts.length];
        int[] callStart = new int[padStarts.length];
        int[] callEnd = new int[padStarts.length];
        List<LandingPad> guards = new ArrayList<>();
        int mostValues = 0;
        for (int index = 0; index < padStarts.length; index++) {
            LandingPad pad = plan.pads().get(index);
            padStarts[index] = here();
            frames.add(padFrame(pad));
            out.store(kept);
            callStart[index] = here();
            out.load(kept, 'L').text(site.describe(pad)).report(pad.readable());
            callEnd[index] = here();
            goOn(pad.handler());
            guardOf[index] = guardFor(pad, guards);
            mostValues = Math.max(mostValues, pad.readable().size());
        }
        int[] guardStarts = layGuards(guards);
        for (int index = 0; index < padStarts.length; index++) {
            guarded.add(new TryBlock(callStart[index], callEnd[index], guardStarts[guardOf[index]], 0));
        }
        return new CodeAppendix(out.bytes(), table(), frames, mostValues + EXTRA_STACK, kept + 1);
    }

    private int here() {
        return code.length() + out.bytes().size();
    }

    private int[] layGuards(List<LandingPad> guards) {
        int[] starts = new int[guards.size()];
        for (int index = 0; index < starts.length; index++) {
            starts[index] = here();
            frames.add(guardFrame(guards.get(index)));
            out.op(POP);
            goOn(guards.get(index).handler());
        }
        return starts;
    }

    private void goOn(int handler) {
        out.load(kept, 'L');
        if (handler == LandingPad.LEAVES_METHOD) {
            out.op(ATHROW);
            return;
        }
        int distance = handler - here();
        if (distance == (short) distance) {
            out.op(GOTO).bytes().u2(distance);
        } else {
            out.op(GOTO_W).bytes().u4(distance);
        }
    }

    private static int guardFor(LandingPad pad, List<LandingPad> guards) {
        for (int index = 0; index < guards.size(); index++) {
            LandingPad guard = guards.get(index);
            if (guard.handler() == pad.handler() && guard.uninitialized() == pad.uninitialized()) {
                return index;
            }
        }
        guards.add(pad);
        return guards.size() - 1;
    }

    private StackFrame padFrame(LandingPad pad) {
        int[] slots = handlerSlots(pad);
        for (LocalVariable variable : pad.readable()) {
            int type = Types.ofDescriptor(variable.descriptor().charAt(0));
            boolean free = slots[variable.slot()] == Types.TOP;
            if (free) {
                slots[variable.slot()] =
                        type == Types.OBJECT ? Types.object(constants.classConstant("java/lang/Object")) : type;
            }
            if (free && Types.isWide(type) && slots[variable.slot() + 1] != Types.TOP) {
                throw new Unpatchable("overlapping variables");
            }
        }
        return new StackFrame(here(), slots, pad.caught() == 0 ? thrown : Types.object(pad.caught()));
    }

    private StackFrame guardFrame(LandingPad pad) {
        int[] slots = handlerSlots(pad);
        slots[kept] = pad.handler() == LandingPad.LEAVES_METHOD
                ? thrown
                : handlerFrame(pad).stack()[0];
        return new StackFrame(here(), slots, thrown);
    }

    private int[] handlerSlots(LandingPad pad) {
        if (pad.handler() != LandingPad.LEAVES_METHOD) {
            return handlerFrame(pad).slots(kept + 1);
        }
        int[] slots = new int[kept + 1];
        if (pad.uninitialized()) {
            slots[0] = Types.UNINITIALIZED_THIS;
        }
        return slots;
    }

    private StackFrame handlerFrame(LandingPad pad) {
        for (StackFrame frame : code.frames()) {
            if (frame.offset() == pad.handler() && frame.stack().length == 1) {
                return frame;
            }
        }
        throw new Unpatchable("a handler that no frame describes");
    }

    private List<TryBlock> table() {
        List<TryBlock> table = new ArrayList<>();
        for (PadPlan.Route route : plan.routes()) {
            TryBlock block = route.existing;
            table.add(
                    route.pad < 0
                            ? block
                            : new TryBlock(block.start(), block.end(), padStarts[route.pad], block.type()));
        }
        table.addAll(guarded);
        return table;
    }
}
