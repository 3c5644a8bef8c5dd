package dev.codemedic.agent.hook;

import org.jspecify.annotations.Nullable;

/** Hears what happens to exceptions in the watched program. Whatever it throws is dropped. */
public interface Listener {

    /** An exception leaves a method of the project, or reaches a handler in it; the site tells which. */
    void unwound(Throwable thrown, String site, @Nullable Object[] values);

    /** An exception is about to end a thread. */
    void uncaught(Thread thread, Throwable thrown);
}
