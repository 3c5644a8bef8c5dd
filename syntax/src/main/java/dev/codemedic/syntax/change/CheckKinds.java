package dev.codemedic.syntax.change;

import dev.codemedic.syntax.TreeChange;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * How checks are written in one language.
 *
 * @param names functions that check
 * @param call a call
 * @param callee the field of a call that names the function
 * @param narrower whether of two texts of a condition, the old and the new one, the new one holds less often
 * @param switchedOff whether a change makes a condition one that is always or never true
 */
public record CheckKinds(
        Pattern names,
        String call,
        String callee,
        BiPredicate<String, String> narrower,
        Predicate<TreeChange> switchedOff) {}
