package dev.codemedic.bench.judge;

/**
 * How a patched program compares with the fixed one.
 *
 * @param agrees no input tells them apart, and there were enough
 * @param why the first difference, or why the comparison says nothing; empty where they agree
 * @param same generated inputs with the same answer
 * @param given given inputs with the same answer
 * @param dropped inputs that the fixed version does not answer
 */
public record Tally(boolean agrees, String why, int same, int given, int dropped) {}
