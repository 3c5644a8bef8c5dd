package dev.codemedic.bench.judge.jvm;

import com.fasterxml.jackson.databind.JsonNode;

/** What came of a call. */
sealed interface Answer {
    /** A result, or the arguments where there is none. */
    record Value(JsonNode json) implements Answer {}

    /** An exception. */
    record Fails(String why) implements Answer {
        @Override
        public String toString() {
            return why;
        }
    }

    /** No end in time. */
    record Hangs() implements Answer {
        @Override
        public String toString() {
            return "no answer in time";
        }
    }
}
