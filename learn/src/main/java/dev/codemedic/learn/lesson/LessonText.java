package dev.codemedic.learn.lesson;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Lessons as one line of JSON. */
final class LessonText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private LessonText() {}

    static String write(Lesson lesson) {
        try {
            return JSON.writeValueAsString(lesson);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Lesson read(String text) {
        try {
            var lesson = JSON.readValue(text, Lesson.class);
            if (lesson == null) {
                throw new IllegalArgumentException("no lesson");
            }
            return lesson;
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("no lesson: " + broken.getOriginalMessage(), broken);
        }
    }
}
