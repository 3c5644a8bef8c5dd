package dev.codemedic.agent.classfile;

/**
 * Verification types (JVMS 4.10.1.2) packed into an int: the tag of a stack map in the lowest byte, above it the
 * constant's index of an object's class or the offset of an uninitialized object's {@code new}.
 */
public final class Types {

    public static final int TOP = 0;
    public static final int INTEGER = 1;
    public static final int FLOAT = 2;
    public static final int DOUBLE = 3;
    public static final int LONG = 4;
    public static final int NULL = 5;
    public static final int UNINITIALIZED_THIS = 6;
    public static final int OBJECT = 7;
    public static final int UNINITIALIZED = 8;

    private Types() {}

    /** An object of the class with that constant. */
    public static int object(int classConstant) {
        return OBJECT | classConstant << 8;
    }

    /** The tag alone. */
    public static int tag(int type) {
        return type & 0xff;
    }

    /** The constant's index or offset that goes with the tag. */
    public static int argument(int type) {
        return type >>> 8;
    }

    /** Whether a value of this type takes two slots. */
    public static boolean isWide(int type) {
        return type == LONG || type == DOUBLE;
    }

    /** The type of a local variable of that descriptor; an object's class is left open. */
    public static int ofDescriptor(char first) {
        switch (first) {
            case 'J':
                return LONG;
            case 'D':
                return DOUBLE;
            case 'F':
                return FLOAT;
            case 'L':
            case '[':
                return OBJECT;
            default:
                return INTEGER;
        }
    }

    /** Whether a slot in that state can be read as a variable of that descriptor. */
    public static boolean reads(int state, char descriptor) {
        int wanted = ofDescriptor(descriptor);
        return wanted == OBJECT ? tag(state) == OBJECT || state == NULL : state == wanted;
    }
}
