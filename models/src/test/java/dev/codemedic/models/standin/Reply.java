package dev.codemedic.models.standin;

import java.time.Duration;

/** How the stand-in answers one question. */
public sealed interface Reply {

    /** An answer in pieces. @param likelihood of each token @param pause before each piece */
    record Text(String text, double likelihood, Duration pause) implements Reply {}

    /** A server that has read only so many tokens of the question. */
    record Cut(String text, int read) implements Reply {}

    /** An HTTP error. */
    record Status(int code, String message) implements Reply {}

    /** Too many questions: status 429 with the seconds to wait. */
    record Busy(int seconds, String message) implements Reply {}

    /** An error in the middle of the stream. @param before text that comes before it */
    record Failing(String before, String message) implements Reply {}

    /** The connection ends in the middle. */
    record BrokenOff(String before) implements Reply {}

    /** A stream that is no JSON. */
    record Malformed(String bytes) implements Reply {}

    /** The same piece for ever. */
    record Endless(String piece) implements Reply {}

    /** Nothing at all, and the connection stays open. */
    record Silent() implements Reply {}

    /** The model ends since the answer became too long. */
    record TooLong(String text) implements Reply {}

    /** The provider holds back what comes next, or the whole answer where there is no text. */
    record Filtered(String text) implements Reply {}

    /** A plain answer. */
    static Reply text(String text) {
        return new Text(text, 0.9, Duration.ZERO);
    }
}
