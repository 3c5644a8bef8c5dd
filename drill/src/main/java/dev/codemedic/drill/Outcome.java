package dev.codemedic.drill;

/**
 * What came of a planted fault.
 *
 * @param held whether the net held
 * @param evidence what was seen, in a few words
 */
public record Outcome(boolean held, String evidence) {

    static Outcome held(String evidence) {
        return new Outcome(true, evidence);
    }

    static Outcome broken(String evidence) {
        return new Outcome(false, evidence);
    }
}
