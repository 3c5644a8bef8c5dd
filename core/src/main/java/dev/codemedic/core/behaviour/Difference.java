package dev.codemedic.core.behaviour;

/**
 * A call that gave one thing before a change and gives another after it. Secrets are left out of the texts.
 *
 * @param call the function with its arguments
 * @param before what it gave
 * @param after what it gives
 * @param times how many such calls there were
 */
public record Difference(String call, String before, String after, int times) {
    private static final int LONGEST = 160;

    /** In one line: {@code total({'bob': None}) gave 0, gives None}. */
    public String words() {
        return call + " " + before + ", " + after + (times > 1 ? " (" + times + " times)" : "");
    }

    static Difference between(String name, Call before, Call after) {
        var call = name + "(" + shown(before.arguments()) + ")";
        boolean same = before.end() == after.end()
                && before.result().equals(after.result())
                && before.items().equals(after.items());
        return same
                ? new Difference(call, "left " + left(before), "leaves " + left(after), 1)
                : new Difference(call, given(before, "gave", "raised"), given(after, "gives", "raises"), 1);
    }

    Difference onceMore() {
        return new Difference(call, before, after, times + 1);
    }

    private static String left(Call call) {
        return "its arguments as " + shown(call.changed().isEmpty() ? call.arguments() : call.changed());
    }

    private static String given(Call call, String gave, String raised) {
        return switch (call.end()) {
            case RETURNED ->
                gave + " "
                        + (call.items().isEmpty()
                                ? shown(call.result())
                                : shown(call.items().toString()));
            case RAISED -> raised + " " + shown(call.result());
            case OPEN -> gave + " " + shown(call.items().toString());
        };
    }

    /** Short, and without the digests that stand for secrets. */
    static String shown(String text) {
        var plain =
                text.replaceAll("(‹redacted›)#[0-9a-f]{16}", "$1").replaceAll("(… \\(\\d+), #[0-9a-f]{16}\\)", "$1)");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST - 1) + "…";
    }
}
