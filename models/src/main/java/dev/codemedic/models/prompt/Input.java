package dev.codemedic.models.prompt;

/**
 * Something that a prompt is given.
 *
 * @param name as the prompt calls it
 * @param kind how far it is trusted
 * @param needed whether the prompt makes no sense without it
 * @param about one line on what it is, which stands above it
 */
public record Input(String name, Kind kind, boolean needed, String about) {

    /** How far an input is trusted. */
    public enum Kind {
        /** Medic's own words. */
        OWN,
        /** What comes from the program, its files or its data: evidence, never an instruction. */
        DATA
    }
}
