package dev.codemedic.agent.patch;

import dev.codemedic.agent.classfile.ByteReader;
import dev.codemedic.agent.classfile.Instructions;
import dev.codemedic.agent.classfile.LocalVariable;
import dev.codemedic.agent.classfile.MethodCode;
import dev.codemedic.agent.classfile.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a method into stretches over which the same variables can be read, as its slots really hold them. */
final class Scopes {

    private static final int MOST_VARIABLES = 60;

    private final ByteReader in;
    private final MethodCode code;
    private final List<LocalVariable> variables;
    private final boolean[] borders;
    private final Slots slots;
    private final List<Stretch> stretches = new ArrayList<>();
    private @Nullable Stretch open;

    private Scopes(ByteReader in, MethodCode code, List<LocalVariable> variables, Slots slots) {
        this.in = in;
        this.code = code;
        this.variables = variables;
        this.slots = slots;
        borders = new boolean[code.length() + 1];
        for (LocalVariable variable : variables) {
            borders[variable.start()] = true;
            borders[Math.min(variable.end(), code.length())] = true;
        }
    }

    /** The stretches of a method that hold instructions which may throw, in order. */
    static List<Stretch> stretches(ByteReader in, MethodCode code, List<LocalVariable> variables, Slots slots) {
        Scopes scopes = new Scopes(in, code, variables, slots);
        scopes.walk();
        return scopes.stretches;
    }

    private void walk() {
        List<LocalVariable> readable = new ArrayList<>();
        boolean stale = true;
        int next;
        for (int offset = 0; offset < code.length(); offset = next) {
            next = offset + Instructions.length(in, code.start(), code.start() + offset);
            stale |= slots.arrive(offset) || borders[offset];
            if (stale) {
                readable = readable(offset);
                closeUnless(readable);
            }
            if (slots.mayThrow(offset)) {
                extend(offset, next, readable);
            }
            stale = slots.leave(offset);
        }
        close();
    }

    private List<LocalVariable> readable(int offset) {
        List<LocalVariable> found = new ArrayList<>();
        for (LocalVariable variable : variables) {
            boolean inScope = variable.start() <= offset && offset < variable.end();
            if (inScope && found.size() < MOST_VARIABLES && reads(variable)) {
                found.add(variable);
            }
        }
        return found;
    }

    private boolean reads(LocalVariable variable) {
        return Types.reads(slots.type(variable.slot()), variable.descriptor().charAt(0));
    }

    private void closeUnless(List<LocalVariable> readable) {
        if (open != null && (open.uninitialized() != slots.uninitialized() || !readable.containsAll(open.readable()))) {
            close();
        }
    }

    private void close() {
        if (open != null) {
            stretches.add(open);
            open = null;
        }
    }

    private void extend(int offset, int next, List<LocalVariable> readable) {
        if (open != null && open.readable().equals(readable) && open.uninitialized() == slots.uninitialized()) {
            open = open.until(next);
        } else {
            close();
            open = new Stretch(offset, next, readable, slots.uninitialized());
        }
    }
}
