package dev.codemedic.learn.recall;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;

/** What is noted of a failure as text, as a store keeps it. */
final class TraitsText {
    private final ObjectMapper json = new ObjectMapper();

    String write(Noted noted) {
        try {
            return json.writeValueAsString(noted);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Empty where the text is of another version. */
    Optional<Noted> read(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(json.readValue(text, Noted.class));
        } catch (JsonProcessingException other) {
            return Optional.empty();
        }
    }
}
