package dev.codemedic.learn.lesson;

import java.util.List;

/**
 * What a fix teaches.
 *
 * @param lessons from the most specific to the most general
 * @param reason why there is none, in a few words; empty where there is one
 */
public record Learned(List<Lesson> lessons, String reason) {
    public Learned {
        lessons = List.copyOf(lessons);
    }
}
