package dev.codemedic.core.failure;

/** How a process ended. */
public sealed interface Exit {

    /** It ended by itself. @param code its exit code */
    record Code(int code) implements Exit {}

    /** A signal ended it. @param number the signal's number, such as 11 */
    record Signal(int number) implements Exit {}

    /** It was still running when its time was up, and was killed. @param seconds the time it had */
    record TimedOut(double seconds) implements Exit {}

    /** Whether it ended by itself with code 0. */
    default boolean clean() {
        return this instanceof Code(var code) && code == 0;
    }

    /** The code a shell reports: the exit code, or 128 and the signal's number; 124 after a time-out. */
    default int status() {
        return switch (this) {
            case Code(var code) -> code;
            case Signal(var number) -> 128 + number;
            case TimedOut _ -> 124;
        };
    }

    /** In words: "exit 1", "signal 11", "still running after 10 s". */
    default String words() {
        return switch (this) {
            case Code(var code) -> "exit " + code;
            case Signal(var number) -> "signal " + number;
            case TimedOut(var seconds) -> "still running after %.1f s".formatted(seconds);
        };
    }
}
