package dev.codemedic.bench.judge;

import com.fasterxml.jackson.databind.JsonNode;

/** Says where an answer other than the fixed version's is right as well. */
public interface Freedom {
    /** Only the fixed version's answer is right. */
    Freedom NONE = new Freedom() {
        @Override
        public boolean any() {
            return false;
        }

        @Override
        public boolean allows(JsonNode input, JsonNode expected, JsonNode actual) {
            return false;
        }
    };

    /** Whether there is any. */
    default boolean any() {
        return true;
    }

    /** Whether the actual answer is as right as the expected one. */
    boolean allows(JsonNode input, JsonNode expected, JsonNode actual);
}
