package dev.codemedic.agent.watch;

import org.jspecify.annotations.Nullable;

/**
 * What patched methods call, see {@code CallPatch} of the module java. It lives in the boot loader, and is one of two
 * places with mutable static state: calls from patched code have nowhere else to start.
 */
public final class Calls {

    private static volatile @Nullable CallJournal journal;

    private Calls() {}

    /** Begins to write calls down by the plan in a folder. */
    public static void begin(String folder) {
        CallJournal begun = new CallJournal(folder);
        journal = begun;
        Runtime.getRuntime().addShutdownHook(new Thread(null, begun::finish, "medic-calls", 0, false));
    }

    /** A method begins. @return what stands for this call; null where it is not noted */
    public static @Nullable OpenCall enter(String key, @Nullable Object[] arguments) {
        CallJournal to = journal;
        try {
            return to == null ? null : to.begin(key, arguments);
        } catch (Throwable ours) { // the program goes on unwatched
            return null;
        }
    }

    /** It reaches a line. */
    public static void line(@Nullable OpenCall call, int line) {
        if (call != null) {
            call.reached(line);
        }
    }

    /** An exception was caught in it. */
    public static void caught(@Nullable OpenCall call) {
        if (call != null && call.lines != null) {
            call.failed.add(call.line);
        }
    }

    /** It returns a value. */
    public static void returned(@Nullable Object value, @Nullable OpenCall call) {
        end(call, "returned", value, false);
    }

    /** It returns without a value. */
    public static void ended(@Nullable OpenCall call) {
        end(call, "returned", null, true);
    }

    /** An exception leaves it. */
    public static void raised(Throwable thrown, @Nullable OpenCall call) {
        end(call, "raised", thrown, false);
    }

    /** The program is about to end at once. */
    public static void leaving() {
        CallJournal to = journal;
        if (to != null) {
            try {
                to.leave();
            } catch (Throwable ours) { // the program ends anyway
                return;
            }
        }
    }

    private static void end(@Nullable OpenCall call, String how, @Nullable Object value, boolean none) {
        CallJournal to = journal;
        if (to != null && call != null) {
            try {
                to.end(call, how, value, none);
            } catch (Throwable ours) { // the program goes on with what it has
                return;
            }
        }
    }
}
