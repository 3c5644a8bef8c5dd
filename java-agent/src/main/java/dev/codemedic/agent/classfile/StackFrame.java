package dev.codemedic.agent.classfile;

import java.util.Arrays;

/** The types of all slots and of the operand stack at one offset. */
public final class StackFrame {

    private final int offset;
    private final int[] slots;
    private final int[] stack;

    /** @param slots one type a slot, a long or double followed by {@link Types#TOP} */
    public StackFrame(int offset, int[] slots, int... stack) {
        this.offset = offset;
        this.slots = slots;
        this.stack = stack;
    }

    /** Where in the code it holds. */
    public int offset() {
        return offset;
    }

    /** The type of a slot. */
    public int slot(int index) {
        return index < slots.length ? slots[index] : Types.TOP;
    }

    /** All slots, as many as asked for. */
    public int[] slots(int count) {
        return Arrays.copyOf(slots, count);
    }

    /** The operand stack, its top last. */
    public int[] stack() {
        return stack.clone();
    }

    /** Appends it as a full_frame entry (JVMS 4.7.4). */
    void writeTo(ByteBuilder out, int delta) {
        out.u1(255).u2(delta);
        int used = slots.length;
        while (used > 0 && slots[used - 1] == Types.TOP && !(used > 1 && Types.isWide(slots[used - 2]))) {
            used--;
        }
        int countAt = out.size();
        out.u2(0);
        int count = 0;
        for (int slot = 0; slot < used; slot += Types.isWide(slots[slot]) ? 2 : 1) {
            write(out, slots[slot]);
            count++;
        }
        out.setU2(countAt, count);
        out.u2(stack.length);
        for (int type : stack) {
            write(out, type);
        }
    }

    private static void write(ByteBuilder out, int type) {
        int tag = Types.tag(type);
        out.u1(tag);
        if (tag == Types.OBJECT || tag == Types.UNINITIALIZED) {
            out.u2(Types.argument(type));
        }
    }
}
