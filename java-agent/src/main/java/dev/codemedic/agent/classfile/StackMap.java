package dev.codemedic.agent.classfile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A StackMapTable attribute (JVMS 4.7.4) with every frame expanded to all its slots. */
final class StackMap {

    private final ByteReader in;
    private final int maxLocals;
    private final List<StackFrame> frames = new ArrayList<>();
    private int at;

    private StackMap(ByteReader in, int at, int maxLocals) {
        this.in = in;
        this.at = at;
        this.maxLocals = maxLocals;
    }

    /**
     * Reads the frames, in the order of their offsets.
     *
     * @param at where the attribute's content starts
     * @param initial the variables on entry to the method, a long or double as one
     */
    static List<StackFrame> read(ByteReader in, int at, int[] initial, int maxLocals) {
        StackMap map = new StackMap(in, at, maxLocals);
        map.readAll(initial);
        return map.frames;
    }

    private void readAll(int[] initial) {
        int count = in.u2(at);
        at += 2;
        int offset = -1;
        int[] variables = initial;
        for (int index = 0; index < count; index++) {
            int kind = in.u1(at++);
            int delta = delta(kind);
            int[] stack = {};
            if (kind >= 64 && kind < 128 || kind == 247) {
                stack = types(1);
            } else if (kind >= 248 && kind < 251) {
                variables = chopped(variables, 251 - kind);
            } else if (kind > 251 && kind < 255) {
                variables = joined(variables, types(kind - 251));
            } else if (kind == 255) {
                variables = types(count());
                stack = types(count());
            }
            offset += delta + 1;
            frames.add(new StackFrame(offset, expanded(variables, maxLocals), stack));
        }
    }

    private int delta(int kind) {
        if (kind < 128) {
            return kind % 64;
        }
        if (kind < 247) {
            throw new Unpatchable("stack map frame " + kind);
        }
        return count();
    }

    private int count() {
        at += 2;
        return in.u2(at - 2);
    }

    private int[] types(int count) {
        int[] types = new int[count];
        for (int index = 0; index < count; index++) {
            int tag = in.u1(at++);
            types[index] = tag == Types.OBJECT || tag == Types.UNINITIALIZED ? tag | count() << 8 : tag;
        }
        return types;
    }

    private static int[] chopped(int[] variables, int count) {
        if (count > variables.length) {
            throw new Unpatchable("a stack map frame drops more variables than there are");
        }
        return Arrays.copyOf(variables, variables.length - count);
    }

    private static int[] joined(int[] variables, int[] more) {
        int[] all = Arrays.copyOf(variables, variables.length + more.length);
        System.arraycopy(more, 0, all, variables.length, more.length);
        return all;
    }

    /** One type a slot: a long or double is followed by TOP. */
    static int[] expanded(int[] variables, int maxLocals) {
        int[] slots = new int[maxLocals];
        int slot = 0;
        for (int type : variables) {
            if (slot >= maxLocals) {
                throw new Unpatchable("more variables than slots");
            }
            slots[slot] = type;
            slot += Types.isWide(type) ? 2 : 1;
        }
        return slots;
    }

    /** A copy of the attribute's content with frames appended; each must lie behind all before it. */
    static ByteBuilder extended(ByteReader in, int at, int length, List<StackFrame> existing, List<StackFrame> more) {
        ByteBuilder out = new ByteBuilder(length + 16 * more.size() + 2);
        out.u2(existing.size() + more.size());
        if (length > 0) {
            out.bytes(in.bytes(), at + 2, at + length);
        }
        int last = existing.isEmpty() ? -1 : existing.get(existing.size() - 1).offset();
        for (StackFrame frame : more) {
            frame.writeTo(out, frame.offset() - last - 1);
            last = frame.offset();
        }
        return out;
    }
}
