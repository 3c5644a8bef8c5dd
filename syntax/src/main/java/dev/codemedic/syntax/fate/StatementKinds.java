package dev.codemedic.syntax.fate;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the nodes of one grammar mean to who follows a statement through a change.
 *
 * @param statements statements, clauses with a condition of their own, and handlers
 * @param handlers handlers of exceptions
 * @param shields statements that may hold exceptions back
 * @param leavesCall returns
 * @param leavesLoop statements that leave a loop or its current turn
 * @param assignments nodes that set variables
 * @param targets the field of an assignment that names them
 * @param values the field of an assignment that holds the value
 * @param plain statements whose value nobody takes
 * @param inner functions and classes within a function
 * @param constants literals
 * @param exit calls that leave the program
 */
public record StatementKinds(
        Set<String> statements,
        Set<String> handlers,
        Set<String> shields,
        Set<String> leavesCall,
        Set<String> leavesLoop,
        Set<String> assignments,
        List<String> targets,
        List<String> values,
        Set<String> plain,
        Set<String> inner,
        Set<String> constants,
        Pattern exit) {}
