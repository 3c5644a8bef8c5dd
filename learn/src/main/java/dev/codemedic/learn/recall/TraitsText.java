package dev.codemedic.learn.recall;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codemedic.learn.similar.Traits;
import java.util.Optional;

/** Traits as text, as a store keeps them. */
final class TraitsText {
    private final ObjectMapper json = new ObjectMapper();

    String write(Traits traits) {
        try {
            return json.writeValueAsString(traits);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Empty where the text is of another version. */
    Optional<Traits> read(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(json.readValue(text, Traits.class));
        } catch (JsonProcessingException other) {
            return Optional.empty();
        }
    }
}
