package dev.codemedic.models.prompt;

import java.util.Locale;

/** Whom a model plays. Each has a prompt of its own. */
public enum Role {
    /** Finds the root cause. */
    ANALYST,
    /** Writes a change. */
    FIXER,
    /** Says in steps what is to be changed. */
    PLANNER,
    /** Writes the change that was planned. */
    CODER,
    /** Reads a change for what is wrong with it. */
    REVIEWER,
    /** Says what a rejected change teaches. */
    REFLECTOR,
    /** Grades an explanation, and says what it doubts. */
    JUDGE;

    /** The name of its prompt's file, and of it in the ledger. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
