package dev.codemedic.bench.defects4j;

/** The libraries of Defects4J whose bugs may be used; the others are kept for judging Code Medic from outside. */
public enum Project {
    LANG("Lang"),
    MATH("Math");

    private final String folder;

    Project(String folder) {
        this.folder = folder;
    }

    /** What Defects4J calls it. */
    @Override
    public String toString() {
        return folder;
    }
}
