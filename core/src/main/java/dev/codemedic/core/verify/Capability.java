package dev.codemedic.core.verify;

/** What code can reach beyond its own values; a fix that reaches for more than the code did is refused. */
public enum Capability {
    PROCESS("starts or ends processes"),
    NETWORK("uses the network"),
    FILES("uses files"),
    /** Allowed where the function uses files already: a fix may ask whether the file is there. */
    FILE_QUESTIONS("asks for files"),
    ENVIRONMENT("asks for what is around the program"),
    DYNAMIC_CODE("makes or loads code while it runs"),
    THREADS("starts threads or hooks into the program's end"),
    TEST_FRAMEWORK("reaches for what tests the program"),
    INTROSPECTION("looks at the program that runs it"),
    MONKEY_PATCH("replaces what other code relies on"),
    SWITCH("switches off a guard, warnings or records"),
    FOREIGN_CODE("uses a package that the project did not use"),
    HIDDEN_TEXT("hides code from its reader");

    private final String words;

    Capability(String words) {
        this.words = words;
    }

    /** What code with it does. */
    public String words() {
        return words;
    }

    /** Whether what a use is told, in so many words, leads it elsewhere: a command, a host, a place, code. */
    public boolean isTold() {
        return this == PROCESS || this == NETWORK || this == FILES || this == FILE_QUESTIONS || this == DYNAMIC_CODE;
    }

    /** Whether a further use where there is one already adds nothing; arguments that lead elsewhere are named apart. */
    boolean repeatable() {
        return this == FILES || this == ENVIRONMENT || this == THREADS || this == SWITCH;
    }
}
