package dev.codemedic.learn.recall;

import dev.codemedic.core.learn.Solved;
import java.util.List;

/**
 * A solved failure and how alike it is to a new one.
 *
 * @param solved the failure
 * @param likeness from 0 to 1
 * @param reasons what speaks for it, the weightiest first
 */
record Alike(Solved solved, double likeness, List<String> reasons) {}
