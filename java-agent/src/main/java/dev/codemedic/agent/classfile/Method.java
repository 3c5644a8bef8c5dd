package dev.codemedic.agent.classfile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One method of a class file. */
public final class Method {

    private static final int STATIC = 0x0008;
    private static final int BRIDGE = 0x0040;

    private final ByteReader in;
    private final ConstantPool constants;
    private final int thisClass;
    private final int at;
    private final int end;
    private final int code;

    Method(ByteReader in, ConstantPool constants, int thisClass, int at) {
        this.in = in;
        this.constants = constants;
        this.thisClass = thisClass;
        this.at = at;
        int attribute = at + 8;
        int found = 0;
        for (int left = in.u2(at + 6); left > 0; left--) {
            if (found == 0 && constants.utf8(in.u2(attribute)).equals("Code")) {
                found = attribute;
            }
            attribute += 6 + in.s4(attribute + 2);
        }
        code = found;
        end = attribute;
    }

    /** Where its bytes start. */
    int start() {
        return at;
    }

    /** Where its bytes end. */
    int end() {
        return end;
    }

    /** Its name, such as {@code <init>}. */
    public String name() {
        return constants.utf8(in.u2(at + 2));
    }

    /** Its descriptor. */
    public String descriptor() {
        return constants.utf8(in.u2(at + 4));
    }

    /** Whether it belongs to the class, not to an object. */
    public boolean isStatic() {
        return (in.u2(at) & STATIC) != 0;
    }

    /** Whether the compiler made it to call another of the same name. */
    public boolean isBridge() {
        return (in.u2(at) & BRIDGE) != 0;
    }

    /** Whether it makes an object ready, which is not usable before it has called another constructor. */
    public boolean isConstructor() {
        return name().equals("<init>");
    }

    /** Its code, or null where it is abstract or native. */
    public @Nullable MethodCode code() {
        return code == 0 ? null : new MethodCode(in, constants, code, entryTypes());
    }

    private int[] entryTypes() {
        List<String> parameters = Descriptor.parameters(descriptor());
        int receiver = isStatic() ? 0 : 1;
        int[] types = new int[receiver + parameters.size()];
        if (receiver == 1) {
            types[0] = isConstructor() ? Types.UNINITIALIZED_THIS : Types.object(thisClass);
        }
        for (int index = 0; index < parameters.size(); index++) {
            String parameter = parameters.get(index);
            int type = Types.ofDescriptor(parameter.charAt(0));
            types[receiver + index] = type == Types.OBJECT
                    ? Types.object(constants.classConstant(Descriptor.internalName(parameter)))
                    : type;
        }
        return types;
    }

    /** Appends the method with its code replaced. */
    void writeTo(ByteBuilder out, MethodCode existing, CodeAppendix appendix) {
        byte[] bytes = in.bytes();
        out.bytes(bytes, at, code);
        existing.writeTo(out, appendix);
        out.bytes(bytes, existing.end(), end);
    }
}
