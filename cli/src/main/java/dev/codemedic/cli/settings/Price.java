package dev.codemedic.cli.settings;

/**
 * What a model costs, in US dollars for a million tokens.
 *
 * @param question tokens that are sent
 * @param answer tokens that come back
 */
public record Price(double question, double answer) {

    /** The dearer of two, part by part. */
    Price or(Price other) {
        return new Price(Math.max(question, other.question), Math.max(answer, other.answer));
    }
}
