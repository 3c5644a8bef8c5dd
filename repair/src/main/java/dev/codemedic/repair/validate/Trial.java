package dev.codemedic.repair.validate;

/**
 * What became of a variant.
 *
 * @param variant which
 * @param outcome {@link Outcome#PASSED} where every test passed
 * @param test the test that ended it; for an invalid variant the compiler's words; empty for a pass
 * @param passed how many tests passed before that
 */
public record Trial(Variant variant, Outcome outcome, String test, int passed) {}
