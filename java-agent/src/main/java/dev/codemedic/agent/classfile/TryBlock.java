package dev.codemedic.agent.classfile;

/** An entry of an exception table. */
public final class TryBlock {

    private final int start;
    private final int end;
    private final int handler;
    private final int type;

    public TryBlock(int start, int end, int handler, int type) {
        this.start = start;
        this.end = end;
        this.handler = handler;
        this.type = type;
    }

    /** The first offset covered. */
    public int start() {
        return start;
    }

    /** The first offset no longer covered. */
    public int end() {
        return end;
    }

    /** Where the handler starts. */
    public int handler() {
        return handler;
    }

    /** The constant of the caught class, 0 for any. */
    public int type() {
        return type;
    }
}
