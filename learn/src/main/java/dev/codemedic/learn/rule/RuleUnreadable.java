package dev.codemedic.learn.rule;

/** A rule file that cannot be used. The message names the file and the key, and says what is wrong. */
public final class RuleUnreadable extends Exception {
    private static final long serialVersionUID = 1L;

    public RuleUnreadable(String message) {
        super(message);
    }
}
