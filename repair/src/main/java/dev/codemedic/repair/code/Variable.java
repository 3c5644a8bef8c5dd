package dev.codemedic.repair.code;

import java.util.Set;

/**
 * A variable that is visible in a function.
 *
 * @param name as it is written, also {@code self.size}
 * @param type what is known of its type
 * @param members the attributes and methods that its values are known to offer
 * @param from offset from which it is known to be set; 0 for parameters
 * @param until offset up to which it can be named
 * @param assignable whether statements may change it
 */
public record Variable(String name, Type type, Set<String> members, int from, int until, boolean assignable) {
    public Variable {
        members = Set.copyOf(members);
    }

    /** As an expression. */
    public Fragment fragment() {
        return Fragment.atom(name, type);
    }
}
