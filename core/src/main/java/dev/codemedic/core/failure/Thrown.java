package dev.codemedic.core.failure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One exception of a chain.
 *
 * @param type as the language names it: {@code KeyError}, {@code java.lang.NullPointerException}
 * @param message the message, secrets removed; empty where there is none
 * @param link how it is tied to the one before it in the chain
 * @param frames innermost first: the throwing frame is the first
 * @param facts what the run time knows beyond the message, such as the names an object offers
 */
public record Thrown(String type, String message, Link link, List<Frame> frames, Map<String, List<String>> facts) {

    /** How an exception is tied to the one before it. */
    public enum Link {
        /** It ended the program. */
        RAISED,
        /** It was named as the cause. */
        CAUSE,
        /** It was being handled when the one before was raised. */
        CONTEXT,
        /** It was suppressed by the one before. */
        SUPPRESSED
    }

    public Thrown {
        frames = List.copyOf(frames);
        facts = Map.copyOf(facts);
    }

    /** The type without its package or module. */
    public String simpleType() {
        return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
    }

    /** The frames of the project, innermost first. */
    public Stream<Frame> projectFrames() {
        return frames.stream().filter(Frame::project);
    }

    /** The innermost frame of the project. */
    public Optional<Frame> prime() {
        return projectFrames().findFirst();
    }

    /** A fact's first entry. */
    public Optional<String> fact(String name) {
        return facts.getOrDefault(name, List.of()).stream().findFirst();
    }
}
