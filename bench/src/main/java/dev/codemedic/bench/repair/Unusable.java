package dev.codemedic.bench.repair;

import java.io.IOException;

/** A case that says nothing about a repair on this machine, such as one whose tests pass before it. */
public class Unusable extends IOException {
    private static final long serialVersionUID = 1;

    private final String why;

    /** @param why in words */
    public Unusable(String why) {
        super(why);
        this.why = why;
    }

    /** Why, in words. */
    public String why() {
        return why;
    }
}
