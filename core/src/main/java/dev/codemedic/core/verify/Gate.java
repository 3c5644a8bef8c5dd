package dev.codemedic.core.verify;

/** The gates of verification, in the order a candidate meets them. */
public enum Gate {
    SCOPE("stays inside what patches may touch"),
    FORM("keeps encoding, line ends and readable text"),
    SIZE("is small"),
    PARSES("parses"),
    CAPABILITY("reaches for nothing the code did not use"),
    BUILDS("builds"),
    FAILING_RUN("the failing run no longer fails"),
    OUTPUT("what was printed before the failure is still printed"),
    TESTS("existing tests pass"),
    REPEAT("repeated runs agree"),
    FAILING_STATEMENT("the failing statement does its work for the input that failed"),
    BEHAVIOUR("earlier calls still give the same");

    private final String words;

    Gate(String words) {
        this.words = words;
    }

    /** What passing the gate means. */
    public String words() {
        return words;
    }
}
