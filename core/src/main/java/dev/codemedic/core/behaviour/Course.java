package dev.codemedic.core.behaviour;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The course that a call took when the input that failed came again: whether the failing statement ran, whether its
 * value was used, and how the call was left instead.
 *
 * <p>A change hides the failure where the statement is skipped by a new statement that gives back a constant or nothing,
 * where it still fails and a new handler lets it go, where a constant stands for its value or nobody takes it any more,
 * and where the program is left. A guard that only skips it is told of, and no more: that may be right.
 */
public final class Course {
    private static final Set<String> NOTHING = Set.of(
            "None", "null", "void", "False", "false", "0", "0.0", "''", "\"\"", "[]", "{}", "()", "set()", "empty");
    /** A name alone, in the words of any language. */
    private static final Pattern VARIABLE =
            Pattern.compile("return +(?!None\\b|null\\b|True\\b|False\\b|true\\b|false\\b)[\\w.]*[A-Za-z_]\\w*;?");

    /** The new lines that run where nothing but a condition and the way out were added. */
    private static final int GUARD_AND_EXIT = 2;

    private final Fate fate;
    private final Call call;
    private final boolean programLeft;
    private final boolean baseCase;
    private final Lines here;

    private Course(Fate fate, Call call, boolean programLeft, boolean baseCase) {
        this.fate = fate;
        this.call = call;
        this.programLeft = programLeft;
        this.baseCase = baseCase;
        this.here = fate.after() == null ? new Lines(0, 0) : fate.after();
    }

    /**
     * What became of the failing statement.
     *
     * @param fate what the texts tell of it
     * @param call the call that failed before, as it went with the change
     * @param programLeft whether the run ended at once, past everything that ends a program
     * @param baseCase whether the failure was a recursion without end, which is healed by returning early
     * @return empty where the lines tell nothing
     */
    public static Optional<Sighting> of(Fate fate, Call call, boolean programLeft, boolean baseCase) {
        return call.lines().isEmpty()
                ? Optional.empty()
                : Optional.of(new Course(fate, call, programLeft, baseCase).seen());
    }

    private Sighting seen() {
        var exit = lastExit();
        if (isProgramLeft(exit)) {
            return hiding(where(exit) + " leaves the program" + (ran() ? "" : " before the failing statement"));
        }
        return ran() && !isSteppedOver(exit) ? afterRunning() : skipped(exit);
    }

    /** In a loop the statement may have run for other input: a new way out that stands before it was taken later. */
    private boolean isSteppedOver(@Nullable Integer exit) {
        return exit != null
                && exit < here.first()
                && (kind(exit) == Fate.Kind.LOOP || call.lines().lastIndexOf(exit) > last());
    }

    private boolean ran() {
        return last() >= 0;
    }

    /** The index of the last line of the statement that ran; -1 where none did. */
    private int last() {
        for (int at = call.lines().size() - 1; at >= 0; at--) {
            if (here.contains(call.lines().get(at))) {
                return at;
            }
        }
        return -1;
    }

    private boolean isProgramLeft(@Nullable Integer exit) {
        boolean ends = call.end() == Call.End.OPEN
                || call.end() == Call.End.RAISED && call.result().equals("SystemExit");
        return ends
                && (exit != null && kind(exit) == Fate.Kind.PROGRAM
                        || (programLeft || call.result().equals("SystemExit"))
                                && fate.added().contains(call.lines().getLast()));
    }

    private Sighting afterRunning() {
        int handler = handlerAfter();
        boolean failsStill =
                handler > 0 || fate.shielded() && call.failed().stream().anyMatch(here::contains);
        if (failsStill && call.end() != Call.End.RAISED) {
            return handled(handler);
        }
        if (fate.constant()) {
            return hiding("a constant stands in line " + here.first() + " for what the failing statement computed");
        }
        if (fate.dropped()) {
            return hiding("what the failing statement computes in line " + here.first() + " is dropped");
        }
        boolean used = fate.readers().isEmpty()
                ? !fate.needed()
                : call.lines().subList(last(), call.lines().size()).stream().anyMatch(fate.readers()::contains);
        if (!used && call.end() == Call.End.RETURNED) {
            return hiding("what the failing statement computes in line " + here.first() + " is no longer used");
        }
        return new Sighting(false, "the failing statement runs, its value is used");
    }

    private Sighting handled(int handler) {
        var where = handler > 0 ? "the new handler in line " + handler : "new code";
        boolean replaced =
                call.lines().subList(last(), call.lines().size()).stream().anyMatch(fate.defaults()::contains);
        return replaced
                ? new Sighting(false, "the failing statement still fails; " + where + " sets another value instead")
                : hiding("the failing statement still fails; " + where + " lets it go" + result());
    }

    /** The first line of a new handler that was reached right from the statement; 0 for none. */
    private int handlerAfter() {
        for (int at = 1; at < call.lines().size(); at++) {
            int line = call.lines().get(at);
            int from = call.lines().get(at - 1);
            var handler = fate.handlers().stream()
                    .filter(lines -> lines.contains(line))
                    .findFirst();
            if (handler.isPresent() && !handler.get().contains(from) && (here.contains(from) || isNear(at))) {
                return handler.get().first();
            }
        }
        return 0;
    }

    /** A statement over several lines may fail on one that was not seen to begin. */
    private boolean isNear(int at) {
        return call.lines().subList(Math.max(0, at - 3), at).stream().anyMatch(here::contains);
    }

    private Sighting skipped(@Nullable Integer exit) {
        var handler = fate.handlers().stream()
                .filter(lines -> call.lines().stream().anyMatch(lines::contains))
                .findFirst();
        if (handler.isPresent() && call.end() != Call.End.RAISED) {
            return hiding("the failing statement no longer runs; the new handler in line "
                    + handler.get().first() + " ends the call" + result());
        }
        if (call.end() == Call.End.RAISED) {
            return new Sighting(
                    false, "the failing statement is not reached for this input; " + call.result() + " is raised");
        }
        if (exit != null && kind(exit) == Fate.Kind.CALL) {
            var leaving = fate.exits().get(exit);
            boolean empty = leaving != null && leaving.constant()
                    || NOTHING.contains(call.result()) && !(leaving != null && givesWhatIsThere(leaving));
            return empty && !baseCase
                    ? hiding("the failing statement no longer runs; " + where(exit) + " ends the call" + result())
                    : told("the failing statement is skipped for this input; " + where(exit) + " ends the call");
        }
        if (exit != null && kind(exit) == Fate.Kind.LOOP) {
            return told("the failing statement is skipped for this input; " + where(exit) + " goes on in the loop");
        }
        boolean withoutValue =
                fate.valued() && call.result().equals("None") && call.items().isEmpty();
        if (withoutValue) {
            return hiding("the failing statement no longer runs, and the call ends without a value");
        }
        if (fate.after() == null && call.lines().stream().noneMatch(fate.added()::contains)) {
            return hiding("the failing statement is gone, and nothing runs in its place");
        }
        return told(
                fate.after() == null
                        ? "other code runs in place of the failing statement"
                        : "the failing statement is skipped for this input");
    }

    /** Whether a variable of the old code is given back: that what it holds is empty so far is no invention. */
    private boolean givesWhatIsThere(Fate.Exit leaving) {
        long fresh =
                call.lines().stream().filter(fate.added()::contains).distinct().count();
        boolean none = call.result().equals("None") || call.result().equals("null");
        return !none && VARIABLE.matcher(leaving.text()).matches() && fresh <= GUARD_AND_EXIT;
    }

    private Sighting told(String words) {
        return new Sighting(false, words + result());
    }

    private static Sighting hiding(String words) {
        return new Sighting(true, words);
    }

    private String result() {
        return call.end() == Call.End.RETURNED
                        && !call.result().equals("None")
                        && !call.result().equals("void")
                ? "; result " + Difference.shown(call.result())
                : "";
    }

    /** The last new statement that ran and leaves something. */
    private @Nullable Integer lastExit() {
        List<Integer> lines = call.lines();
        for (int at = lines.size() - 1; at >= 0; at--) {
            if (fate.exits().containsKey(lines.get(at))) {
                return lines.get(at);
            }
        }
        return null;
    }

    private Fate.@Nullable Kind kind(int line) {
        var exit = fate.exits().get(line);
        return exit == null ? null : exit.kind();
    }

    private String where(@Nullable Integer exit) {
        var found = exit == null ? null : fate.exits().get(exit);
        return found == null ? "line " + call.lines().getLast() : "`" + found.text() + "` in line " + exit;
    }
}
