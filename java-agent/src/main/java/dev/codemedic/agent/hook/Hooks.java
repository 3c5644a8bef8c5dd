package dev.codemedic.agent.hook;

import org.jspecify.annotations.Nullable;

/**
 * What patched code calls. It lives in the boot loader, where every class loader finds it, and is the one place with
 * mutable static state: calls from patched code have nowhere else to start.
 */
public final class Hooks {

    private static volatile @Nullable Listener listener;

    private Hooks() {}

    /** Sends all further calls to a listener. */
    public static void listen(Listener to) {
        listener = to;
    }

    /** Called by landing pads, which {@code patch.Emitter} writes; one variant for each number of values. */
    public static void unwound(Throwable thrown, String site, @Nullable Object[] values) {
        Listener to = listener;
        if (to != null) {
            try {
                to.unwound(thrown, site, values);
            } catch (Throwable ours) { // the program goes on with its own exception
                return;
            }
        }
    }

    public static void unwound(Throwable thrown, String site) {
        unwound(thrown, site, new Object[0]);
    }

    public static void unwound(Throwable thrown, String site, @Nullable Object a) {
        unwound(thrown, site, new Object[] {a});
    }

    public static void unwound(Throwable thrown, String site, @Nullable Object a, @Nullable Object b) {
        unwound(thrown, site, new Object[] {a, b});
    }

    public static void unwound(
            Throwable thrown, String site, @Nullable Object a, @Nullable Object b, @Nullable Object c) {
        unwound(thrown, site, new Object[] {a, b, c});
    }

    public static void unwound(
            Throwable thrown,
            String site,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            @Nullable Object d) {
        unwound(thrown, site, new Object[] {a, b, c, d});
    }

    public static void unwound(
            Throwable thrown,
            String site,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            @Nullable Object d,
            @Nullable Object e) {
        unwound(thrown, site, new Object[] {a, b, c, d, e});
    }

    public static void unwound(
            Throwable thrown,
            String site,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            @Nullable Object d,
            @Nullable Object e,
            @Nullable Object f) {
        unwound(thrown, site, new Object[] {a, b, c, d, e, f});
    }

    /** Called first in {@code Thread.dispatchUncaughtException}. */
    public static void uncaught(Thread thread, Throwable thrown) {
        Listener to = listener;
        if (to != null) {
            try {
                to.uncaught(thread, thrown);
            } catch (Throwable ours) { // the program's own handlers come next
                return;
            }
        }
    }
}
