package dev.codemedic.agent.classfile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A class file, read in place, whose methods can be given appended code. */
public final class ClassFile {

    private static final int MAGIC = 0xcafebabe;

    private final ByteReader in;
    private final ConstantPool constants;
    private final List<Method> methods = new ArrayList<>();
    private final int methodsStart;

    /** @throws Unpatchable where the bytes are no class file of a known kind */
    public ClassFile(byte[] bytes) {
        in = new ByteReader(bytes);
        if (bytes.length < 24 || in.s4(0) != MAGIC) {
            throw new Unpatchable("no class file");
        }
        constants = new ConstantPool(in);
        int at = constants.end() + 6;
        at += 2 + 2 * in.u2(at);
        int fields = in.u2(at);
        at += 2;
        for (int index = 0; index < fields; index++) {
            at = memberEnd(at);
        }
        methodsStart = at;
        int count = in.u2(at);
        at += 2;
        for (int index = 0; index < count; index++) {
            Method method = new Method(in, constants, in.u2(constants.end() + 2), at);
            methods.add(method);
            at = method.end();
        }
    }

    private int memberEnd(int member) {
        int at = member + 8;
        for (int left = in.u2(member + 6); left > 0; left--) {
            at += 6 + in.s4(at + 2);
        }
        return at;
    }

    /** The version of the format; 55 is Java 11. */
    public int majorVersion() {
        return in.u2(6);
    }

    /** The internal name of the class. */
    public String name() {
        return constants.className(in.u2(constants.end() + 2));
    }

    /** The internal name of its superclass; empty for java/lang/Object and modules. */
    public String superName() {
        return constants.className(in.u2(constants.end() + 4));
    }

    /** The constants, to which more can be added. */
    public ConstantPool constants() {
        return constants;
    }

    /** Reads at any offset. */
    public ByteReader reader() {
        return in;
    }

    /** The methods, in order. */
    public List<Method> methods() {
        return methods;
    }

    /** What is added to one method. */
    public interface Appender {
        /** The code to append, or null to leave the method as it is. */
        @Nullable
        CodeAppendix appendixFor(Method method, MethodCode code);
    }

    /** The class with code appended to its methods; null where every method was left alone. */
    public byte @Nullable [] with(Appender appender) {
        ByteBuilder patched = new ByteBuilder(in.bytes().length * 2);
        boolean changed = false;
        for (Method method : methods) {
            MethodCode code = method.code();
            CodeAppendix appendix = code == null ? null : appender.appendixFor(method, code);
            if (code == null || appendix == null) {
                patched.bytes(in.bytes(), method.start(), method.end());
            } else {
                method.writeTo(patched, code, appendix);
                changed = true;
            }
        }
        return changed ? assembled(patched) : null;
    }

    private byte[] assembled(ByteBuilder patchedMethods) {
        byte[] bytes = in.bytes();
        ByteBuilder out = new ByteBuilder(bytes.length * 2);
        out.bytes(bytes, 0, 8);
        constants.writeTo(out);
        out.bytes(bytes, constants.end(), methodsStart + 2);
        out.bytes(patchedMethods);
        int end = methods.isEmpty()
                ? methodsStart + 2
                : methods.get(methods.size() - 1).end();
        return out.bytes(bytes, end, bytes.length).toArray();
    }
}
