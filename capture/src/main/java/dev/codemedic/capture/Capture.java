package dev.codemedic.capture;

import dev.codemedic.core.failure.Thrown;
import java.util.List;
import java.util.Map;

/**
 * One failure as a hook inside the program wrote it down (format: docs/capture.md).
 *
 * @param language the hook's language
 * @param runtime the interpreter's or virtual machine's version
 * @param executable the interpreter, or the virtual machine's home
 * @param how {@code uncaught}, {@code thread}, {@code test}, {@code late} or {@code syntax}
 * @param test the failing test; empty where it was none
 * @param chain what was thrown, then its causes; frames innermost first
 * @param details further entries by name, each a list: {@code classPath}, {@code mainClass}, {@code jvmArguments},
 *     {@code argv}
 * @param place per frame of each exception what the format adds, such as {@code location}; same shape as the chain
 */
public record Capture(
        String language,
        String runtime,
        String executable,
        String how,
        String test,
        List<Thrown> chain,
        Map<String, List<String>> details,
        List<List<String>> place) {

    public Capture {
        chain = List.copyOf(chain);
        details = Map.copyOf(details);
        place = place.stream().map(List::copyOf).toList();
    }

    /** A detail's entries. */
    public List<String> detail(String name) {
        return details.getOrDefault(name, List.of());
    }
}
