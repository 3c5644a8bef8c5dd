package dev.codemedic.drill;

import java.io.IOException;

/** A fault that tools of this kind have had, planted in a throw-away project to see whether the net holds. */
public interface Drill {

    /** In a few words, such as {@code surviving grandchild}. */
    String name();

    /** What is planted, in one sentence. */
    String fault();

    /**
     * Plants the fault and looks what comes of it.
     *
     * @throws IOException where the drill itself cannot be carried out
     */
    Outcome run(Ground ground) throws IOException;
}
