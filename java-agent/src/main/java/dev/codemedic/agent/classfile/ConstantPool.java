package dev.codemedic.agent.classfile;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The constants of a class file, read in place, and those to be added behind them. */
public final class ConstantPool {

    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int CLASS = 7;
    private static final int STRING = 8;
    private static final int METHOD = 10;
    private static final int NAME_AND_TYPE = 12;
    private static final int MOST = 0xffff;

    private final ByteReader in;
    private final int[] offsets;
    private final int end;
    private final ByteBuilder added = new ByteBuilder(512);
    private final Map<String, Integer> known = new HashMap<>();
    private int count;

    /** @throws Unpatchable where a constant is of an unknown kind */
    public ConstantPool(ByteReader in) {
        this.in = in;
        count = in.u2(8);
        offsets = new int[count];
        int at = 10;
        for (int index = 1; index < count; index++) {
            offsets[index] = at;
            int tag = in.u1(at);
            at += size(tag, at);
            if (tag == LONG || tag == DOUBLE) {
                index++;
            }
        }
        end = at;
    }

    private int size(int tag, int at) {
        switch (tag) {
            case UTF8:
                return 3 + in.u2(at + 1);
            case LONG:
            case DOUBLE:
                return 9;
            case CLASS:
            case STRING:
            case 16: // method type
            case 19: // module
            case 20: // package
                return 3;
            case 15: // method handle
                return 4;
            case 3: // integer
            case 4: // float
            case 9: // field
            case METHOD:
            case 11: // interface method
            case NAME_AND_TYPE:
            case 17: // dynamic
            case 18: // invokedynamic
                return 5;
            default:
                throw new Unpatchable("constant kind " + tag);
        }
    }

    /** Where the constants end in the original bytes. */
    public int end() {
        return end;
    }

    /** The kind of a constant. */
    public int tag(int index) {
        return in.u1(offsets[index]);
    }

    /** The text of a UTF-8 constant. */
    public String utf8(int index) {
        int at = offsets[index];
        int length = in.u2(at + 1);
        return decode(at + 3, at + 3 + length);
    }

    /** The internal name of a class constant; empty for index 0. */
    public String className(int index) {
        return index == 0 ? "" : utf8(in.u2(offsets[index] + 1));
    }

    /** The owner's internal name of a method constant. */
    public String memberOwner(int index) {
        return className(in.u2(offsets[index] + 1));
    }

    /** The name of a field or method constant. */
    public String memberName(int index) {
        return utf8(in.u2(offsets[in.u2(offsets[index] + 3)] + 1));
    }

    /** The index of a class constant of that internal name, added if this pool has not added it before. */
    public int classConstant(String internalName) {
        return add("c" + internalName, CLASS, utf8Constant(internalName), -1);
    }

    /** The index of a string constant. */
    public int stringConstant(String text) {
        return add("s" + text, STRING, utf8Constant(text), -1);
    }

    /** The index of a method constant. */
    public int methodConstant(String owner, String name, String descriptor) {
        int type = add("n" + name + descriptor, NAME_AND_TYPE, utf8Constant(name), utf8Constant(descriptor));
        return add("m" + owner + '.' + name + descriptor, METHOD, classConstant(owner), type);
    }

    /** The index of a text constant. */
    public int utf8Constant(String text) {
        Integer index = known.get("u" + text);
        if (index != null) {
            return index;
        }
        byte[] encoded = encode(text);
        added.u1(UTF8).u2(encoded.length).bytes(encoded, 0, encoded.length);
        return remember("u" + text);
    }

    private int add(String key, int tag, int first, int second) {
        Integer index = known.get(key);
        if (index != null) {
            return index;
        }
        added.u1(tag).u2(first);
        if (second >= 0) {
            added.u2(second);
        }
        return remember(key);
    }

    private int remember(String key) {
        if (count >= MOST) {
            throw new Unpatchable("the constant pool is full");
        }
        known.put(key, count);
        return count++;
    }

    /** Appends the whole pool, its count first. */
    public void writeTo(ByteBuilder out) {
        out.u2(count).bytes(in.bytes(), 10, end).bytes(added);
    }

    private String decode(int from, int to) {
        byte[] bytes = in.bytes();
        for (int at = from; at < to; at++) {
            if (bytes[at] < 0) {
                return decodeModified(from, to);
            }
        }
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** Modified UTF-8 (JVMS 4.4.7). */
    private String decodeModified(int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        int at = from;
        while (at < to) {
            int first = in.u1(at++);
            if (first < 0x80) {
                text.append((char) first);
            } else if (first < 0xe0) {
                text.append((char) ((first & 0x1f) << 6 | in.u1(at++) & 0x3f));
            } else {
                text.append((char) ((first & 0x0f) << 12 | (in.u1(at) & 0x3f) << 6 | in.u1(at + 1) & 0x3f));
                at += 2;
            }
        }
        return text.toString();
    }

    private static byte[] encode(String text) {
        ByteBuilder out = new ByteBuilder(text.length() + 8);
        for (int index = 0; index < text.length(); index++) {
            char unit = text.charAt(index);
            if (unit != 0 && unit < 0x80) {
                out.u1(unit);
            } else if (unit < 0x800) {
                out.u1(0xc0 | unit >> 6).u1(0x80 | unit & 0x3f);
            } else {
                out.u1(0xe0 | unit >> 12).u1(0x80 | unit >> 6 & 0x3f).u1(0x80 | unit & 0x3f);
            }
        }
        if (out.size() > MOST) {
            throw new Unpatchable("a text too long for a constant");
        }
        return out.toArray();
    }
}
