package dev.codemedic.agent.classfile;

/** A class or method has a shape that cannot be patched with certainty: it is left as it is. */
public final class Unpatchable extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Unpatchable(String reason) {
        super(reason, null, false, false);
    }
}
