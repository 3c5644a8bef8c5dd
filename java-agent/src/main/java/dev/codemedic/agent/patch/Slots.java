package dev.codemedic.agent.patch;

import dev.codemedic.agent.classfile.ByteReader;
import dev.codemedic.agent.classfile.ConstantPool;
import dev.codemedic.agent.classfile.Instructions;
import dev.codemedic.agent.classfile.Method;
import dev.codemedic.agent.classfile.MethodCode;
import dev.codemedic.agent.classfile.StackFrame;
import dev.codemedic.agent.classfile.Types;
import dev.codemedic.agent.classfile.Unpatchable;
import java.util.List;

/**
 * The types of a method's slots before each instruction, followed in the order of the code: stores change them, and
 * every place that is reached by a jump has a frame (which class files from version 51 on must have).
 */
final class Slots {

    private final ByteReader in;
    private final ConstantPool constants;
    private final MethodCode code;
    private final boolean constructor;
    private int[] types;
    private int nextFrame;
    private int pendingObjects;
    private boolean flowing = true;
    private int previous = -1;
    private int beforePrevious = -1;

    Slots(ByteReader in, ConstantPool constants, Method method, MethodCode code) {
        this.in = in;
        this.constants = constants;
        this.code = code;
        constructor = method.isConstructor();
        types = code.entrySlots();
    }

    /** The type of a slot before the instruction that was last arrived at. */
    int type(int slot) {
        return types[slot];
    }

    /** Whether {@code this} still awaits another constructor. */
    boolean uninitialized() {
        return constructor && types[0] == Types.UNINITIALIZED_THIS;
    }

    /** Moves to the instruction at an offset; tells whether the types were replaced by a frame's. */
    boolean arrive(int offset) {
        List<StackFrame> frames = code.frames();
        if (nextFrame < frames.size() && frames.get(nextFrame).offset() == offset) {
            types = frames.get(nextFrame++).slots(code.maxLocals());
            requireInitialized();
            flowing = true;
            return true;
        }
        if (!flowing) {
            throw new Unpatchable("code that no frame describes");
        }
        return false;
    }

    private void requireInitialized() {
        for (int slot = 0; slot < types.length; slot++) {
            int tag = Types.tag(types[slot]);
            if (tag == Types.UNINITIALIZED || tag == Types.UNINITIALIZED_THIS && slot > 0) {
                throw new Unpatchable("an object stored before it is initialized");
            }
        }
    }

    /** Applies the instruction at an offset; tells whether it changed a type. */
    boolean leave(int offset) {
        int at = code.start() + offset;
        int op = in.u1(at);
        int stored = Instructions.storedSlot(in, at);
        boolean changed = stored >= 0;
        if (changed) {
            store(stored, Instructions.storedType(in, at));
        } else if (constructor) {
            changed = initialize(op, at);
        }
        flowing = !Instructions.endsFlow(op);
        beforePrevious = previous;
        previous = op;
        return changed;
    }

    private void store(int slot, int type) {
        boolean fresh =
                previous == Instructions.NEW || previous == Instructions.DUP && beforePrevious == Instructions.NEW;
        if (fresh || uninitialized() && slot == 0) {
            throw new Unpatchable("an object stored before it is initialized");
        }
        if (slot > 0 && Types.isWide(types[slot - 1])) {
            types[slot - 1] = Types.TOP;
        }
        types[slot] = type;
        if (Types.isWide(type)) {
            types[slot + 1] = Types.TOP;
        }
    }

    private boolean initialize(int op, int at) {
        if (op == Instructions.NEW) {
            pendingObjects++;
        } else if (initializesThis(op, at)) {
            types[0] = Types.OBJECT;
            return true;
        } else if (isInitializer(op, at)) {
            pendingObjects--;
        }
        return false;
    }

    private boolean isInitializer(int op, int at) {
        return op == Instructions.INVOKESPECIAL
                && constants.memberName(in.u2(at + 1)).equals("<init>");
    }

    /** A call of another constructor of the same object; no verifier accepts a handler around it that uses the object. */
    private boolean initializesThis(int op, int at) {
        return pendingObjects == 0 && uninitialized() && isInitializer(op, at);
    }

    /** Whether the instruction at an offset can throw anything that a snapshot would explain. */
    boolean mayThrow(int offset) {
        int at = code.start() + offset;
        int op = in.u1(at);
        if (op == Instructions.GETFIELD) {
            return previous != Instructions.ALOAD_0;
        }
        if (op == Instructions.PUTFIELD) {
            return !(beforePrevious == Instructions.ALOAD_0 && Instructions.isPlainPush(previous));
        }
        if (op == Instructions.INVOKESPECIAL) {
            return !constants.memberOwner(in.u2(at + 1)).equals("java/lang/Object") && !initializesThis(op, at);
        }
        return Instructions.mayThrow(op);
    }
}
