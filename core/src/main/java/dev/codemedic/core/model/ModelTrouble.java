package dev.codemedic.core.model;

import java.io.IOException;
import java.time.Duration;

/** A language model that does not answer, or whose answer is worth nothing; the message is for a user. */
public final class ModelTrouble extends IOException {
    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final Duration pause;

    /** What is wrong. */
    public enum Kind {
        /** Nobody listens there. */
        UNREACHABLE(true),
        /** There is no such model on that server. */
        NO_MODEL(false),
        /** The key is wrong or missing. */
        NOT_ALLOWED(false),
        /** Too many questions, or too many at once. */
        BUSY(true),
        /** The server is at fault. */
        SERVER(true),
        /** The answer took too long. */
        TIMEOUT(false),
        /** The connection broke in the middle of the answer. */
        BROKEN_OFF(true),
        /** The server left out a part of the question. */
        TRUNCATED(false),
        /** The question does not fit. */
        TOO_LONG(false),
        /** There is no answer in what came. */
        EMPTY(false),
        /** The server did not understand the question. */
        REFUSED(false),
        /** The server refuses something beside the question; without that it can be asked again at once. */
        AMENDED(false),
        /** The budget does not allow it. */
        BUDGET(false),
        /** The project does not allow it. */
        PRIVACY(false),
        /** After many failures nothing is asked for a while. */
        BREAKER(false);

        private final boolean passing;

        Kind(boolean passing) {
            this.passing = passing;
        }

        /** Whether it may go well a little later. */
        public boolean passing() {
            return passing;
        }
    }

    /** @param message one sentence with what to do next */
    public ModelTrouble(Kind kind, String message) {
        this(kind, message, Duration.ZERO);
    }

    /**
     * Trouble that passes.
     *
     * @param message one sentence with what to do next
     * @param pause that the server asks for; zero where it does not
     */
    public ModelTrouble(Kind kind, String message, Duration pause) {
        super(message);
        this.kind = kind;
        this.pause = pause;
    }

    /** How long the server asks to be left alone; zero where it does not. */
    public Duration pause() {
        return pause;
    }

    /** What is wrong. */
    public Kind kind() {
        return kind;
    }
}
