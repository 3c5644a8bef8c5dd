package dev.codemedic.agent.patch;

import dev.codemedic.agent.classfile.Descriptor;
import dev.codemedic.agent.classfile.LocalVariable;
import dev.codemedic.agent.classfile.Method;
import dev.codemedic.agent.classfile.MethodCode;
import java.util.ArrayList;
import java.util.List;

/** The variables of a method that have a name, by slot. */
final class Variables {

    private Variables() {}

    /** Those the compiler has named; the parameters as {@code arg0}, {@code arg1}, … where it has named none. */
    static List<LocalVariable> of(Method method, MethodCode code) {
        return code.variables().isEmpty() ? parameters(method, code) : bySlot(code.variables());
    }

    /** Those that live as long as the method does. */
    static List<LocalVariable> lasting(Method method, MethodCode code) {
        List<LocalVariable> lasting = new ArrayList<>();
        for (LocalVariable variable : of(method, code)) {
            if (variable.start() == 0 && variable.end() >= code.length()) {
                lasting.add(variable);
            }
        }
        return lasting;
    }

    private static List<LocalVariable> parameters(Method method, MethodCode code) {
        List<LocalVariable> found = new ArrayList<>();
        int slot = 0;
        if (!method.isStatic()) {
            found.add(new LocalVariable(0, code.length(), slot++, "this", "Ljava/lang/Object;"));
        }
        int number = 0;
        for (String parameter : Descriptor.parameters(method.descriptor())) {
            found.add(new LocalVariable(0, code.length(), slot, "arg" + number++, parameter));
            slot += Descriptor.slots(parameter);
        }
        return found;
    }

    private static List<LocalVariable> bySlot(List<LocalVariable> variables) {
        List<LocalVariable> sorted = new ArrayList<>(variables);
        for (int index = 1; index < sorted.size(); index++) {
            LocalVariable moved = sorted.get(index);
            int to = index;
            while (to > 0 && sorted.get(to - 1).slot() > moved.slot()) {
                sorted.set(to, sorted.get(to - 1));
                to--;
            }
            sorted.set(to, moved);
        }
        return sorted;
    }
}
