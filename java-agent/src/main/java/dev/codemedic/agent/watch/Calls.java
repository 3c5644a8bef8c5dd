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
        if (call != null) {
            call.line = lineOf(thrown, call.line);
        }
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

    /** The line of the calling method that the exception went through: not every step of a loop is seen to begin. */
    private static int lineOf(Throwable thrown, int seen) {
        try {
            StackTraceElement[] here = new Throwable().getStackTrace();
            StackTraceElement[] trace = thrown.getStackTrace();
            int at = trace.length - (here.length - 2);
            boolean same = at >= 0
                    && trace[at].getMethodName().equals(here[2].getMethodName())
                    && trace[at].getClassName().equals(here[2].getClassName());
            return same ? trace[at].getLineNumber() : seen;
        } catch (Throwable ours) { // it may have run out of stack
            return seen;
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
