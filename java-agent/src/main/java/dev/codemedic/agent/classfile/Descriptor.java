package dev.codemedic.agent.classfile;

import java.util.ArrayList;
import java.util.List;

/** The parameters of a method descriptor (JVMS 4.3.3). */
public final class Descriptor {

    private Descriptor() {}

    /** The descriptors of the parameters, in order. */
    public static List<String> parameters(String method) {
        List<String> found = new ArrayList<>();
        int at = 1;
        while (method.charAt(at) != ')') {
            int end = at;
            while (method.charAt(end) == '[') {
                end++;
            }
            end = method.charAt(end) == 'L' ? method.indexOf(';', end) + 1 : end + 1;
            found.add(method.substring(at, end));
            at = end;
        }
        return found;
    }

    /** How many slots a value of that descriptor takes. */
    public static int slots(String descriptor) {
        char first = descriptor.charAt(0);
        return first == 'J' || first == 'D' ? 2 : 1;
    }

    /** The name of a class or array in a class constant. */
    static String internalName(String descriptor) {
        return descriptor.charAt(0) == 'L' ? descriptor.substring(1, descriptor.length() - 1) : descriptor;
    }
}
