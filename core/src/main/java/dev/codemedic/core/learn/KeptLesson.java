package dev.codemedic.core.learn;

import java.time.Instant;

/**
 * What an accepted proposal taught, as the store has it.
 *
 * @param number counts the lessons of a project, from 1; 0 for one that is not kept yet
 * @param heal the heal whose proposal was accepted
 * @param rank of the proposal
 * @param language such as {@code python}
 * @param type the exception, without its package
 * @param shape what fixes like it have in common
 * @param text the lesson itself, as whoever drew it writes it
 * @param at when it was accepted
 */
public record KeptLesson(
        long number, long heal, int rank, String language, String type, String shape, String text, Instant at) {}
