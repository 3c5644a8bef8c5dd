package dev.codemedic.agent.classfile;

/** What a linear walk over instructions (JVMS 6.5) needs to know: lengths, stores, ends of flow. */
public final class Instructions {

    public static final int ALOAD_0 = 42;
    public static final int ASTORE = 58;
    public static final int POP = 87;
    public static final int DUP = 89;
    public static final int GOTO = 167;
    public static final int GOTO_W = 200;
    public static final int INVOKESPECIAL = 183;
    public static final int INVOKESTATIC = 184;
    public static final int NEW = 187;
    public static final int ANEWARRAY = 189;
    public static final int ATHROW = 191;
    public static final int WIDE = 196;
    public static final int NOP = 0;
    public static final int BIPUSH = 16;
    public static final int LDC_W = 19;
    public static final int ILOAD = 21;
    public static final int AASTORE = 83;
    public static final int GETFIELD = 180;
    public static final int PUTFIELD = 181;

    private static final int ISTORE = 54;
    private static final int ISTORE_0 = 59;
    private static final int IASTORE = 79;

    private Instructions() {}

    /**
     * The length in bytes of the instruction at an offset.
     *
     * @param start where the method's code starts, to which switches are padded
     * @throws Unpatchable for subroutines and unknown instructions
     */
    public static int length(ByteReader in, int start, int at) {
        int op = in.u1(at);
        if (op == 168 || op == 169 || op == 201 || op > 201) {
            throw new Unpatchable("instruction " + op);
        }
        if (op == 170 || op == 171) {
            return switchLength(in, start, at, op == 170);
        }
        if (op == WIDE) {
            return in.u1(at + 1) == 132 ? 6 : 4;
        }
        return fixedLength(op);
    }

    private static int fixedLength(int op) {
        if (op == 185 || op == 186 || op == GOTO_W) {
            return 5;
        }
        if (op == 197) {
            return 4;
        }
        if (op == 17 || op == 19 || op == 20 || op == 132 || op >= 153 && op <= 167 || op >= 178 && op <= 184) {
            return 3;
        }
        if (op == NEW || op == ANEWARRAY || op == 192 || op == 193 || op == 198 || op == 199) {
            return 3;
        }
        if (op == 16 || op == 18 || op == 188 || op >= 21 && op <= 25 || op >= ISTORE && op <= ASTORE) {
            return 2;
        }
        return 1;
    }

    private static int switchLength(ByteReader in, int start, int at, boolean table) {
        int operands = at + 4 - (at - start) % 4;
        int size = table ? 12 + 4 * (in.s4(operands + 8) - in.s4(operands + 4) + 1) : 8 + 8 * in.s4(operands + 4);
        if (size < 8) {
            throw new Unpatchable("a switch of negative size");
        }
        return operands + size - at;
    }

    /** The slot that the instruction writes, or -1. */
    public static int storedSlot(ByteReader in, int at) {
        int op = in.u1(at);
        if (op >= ISTORE && op <= ASTORE) {
            return in.u1(at + 1);
        }
        if (op >= ISTORE_0 && op < IASTORE) {
            return (op - ISTORE_0) % 4;
        }
        if (op == WIDE) {
            int widened = in.u1(at + 1);
            return widened >= ISTORE && widened <= ASTORE ? in.u2(at + 2) : -1;
        }
        return -1;
    }

    /** The tag of what a storing instruction writes. */
    public static int storedType(ByteReader in, int at) {
        int op = in.u1(at) == WIDE ? in.u1(at + 1) : in.u1(at);
        switch (op <= ASTORE ? op - ISTORE : (op - ISTORE_0) / 4) {
            case 0:
                return Types.INTEGER;
            case 1:
                return Types.LONG;
            case 2:
                return Types.FLOAT;
            case 3:
                return Types.DOUBLE;
            default:
                return Types.OBJECT;
        }
    }

    /** Whether the next instruction is reached only by a jump. */
    public static boolean endsFlow(int op) {
        return op == GOTO || op == GOTO_W || op >= 170 && op <= 177 || op == ATHROW;
    }

    /** Whether an instruction loads a constant or a local variable, or returns what a constructor was given. */
    public static boolean isPlainPush(int op) {
        return op >= 1 && op <= 17 || op >= 20 && op <= 45;
    }

    /**
     * Whether an instruction can throw anything worth a snapshot; constants, local variables, arithmetic without
     * division, jumps and returns cannot.
     */
    public static boolean mayThrow(int op) {
        return op >= 46 && op <= 53 // array loads
                || op >= IASTORE && op <= 86 // array stores
                || op == 108
                || op == 109
                || op == 112
                || op == 113 // integer division and remainder
                || op >= 178 && op <= 194 // fields, calls, creation, athrow, casts, monitorenter
                || op == 197;
    }
}
