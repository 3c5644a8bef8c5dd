package dev.codemedic.agent.patch;

import dev.codemedic.agent.classfile.LocalVariable;

/**
 * What a landing pad says of itself in a string constant, so that nothing needs to be kept in memory for methods that
 * never throw: whether the method catches, its class and name, first and last line, then name and descriptor of each
 * variable. Read by {@code UnwoundCall}.
 */
final class Site {

    private static final char SEPARATOR = '\u0001';

    private final String owner;
    private final String method;

    Site(String internalName, String method) {
        owner = internalName.replace('/', '.');
        this.method = method;
    }

    String describe(LandingPad pad) {
        StringBuilder text = new StringBuilder();
        text.append(pad.handler() == LandingPad.LEAVES_METHOD ? "leaves" : "caught");
        text.append(SEPARATOR).append(owner).append(SEPARATOR).append(method);
        text.append(SEPARATOR).append(pad.firstLine()).append(SEPARATOR).append(pad.lastLine());
        for (LocalVariable variable : pad.readable()) {
            text.append(SEPARATOR).append(variable.name());
            text.append(SEPARATOR).append(variable.descriptor());
        }
        return text.toString();
    }
}
