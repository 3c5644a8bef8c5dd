package dev.codemedic.agent.classfile;

/** A named slot over a stretch of code, from the LocalVariableTable or from the method's parameters. */
public final class LocalVariable {

    private final int start;
    private final int end;
    private final int slot;
    private final String name;
    private final String descriptor;

    public LocalVariable(int start, int end, int slot, String name, String descriptor) {
        this.start = start;
        this.end = end;
        this.slot = slot;
        this.name = name;
        this.descriptor = descriptor;
    }

    /** The first offset at which it holds a value. */
    public int start() {
        return start;
    }

    /** The first offset at which it no longer does. */
    public int end() {
        return end;
    }

    /** The slot it lives in. */
    public int slot() {
        return slot;
    }

    /** Its name in the source, or {@code arg0}, {@code arg1}, … where the class file has no names. */
    public String name() {
        return name;
    }

    /** The descriptor of its declared type. */
    public String descriptor() {
        return descriptor;
    }
}
