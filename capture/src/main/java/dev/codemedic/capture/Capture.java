package dev.codemedic.capture;

import dev.codemedic.core.failure.Thrown;
import java.util.List;

/**
 * One failure as a hook inside the program wrote it down (format: docs/capture.md).
 *
 * @param language the hook's language
 * @param runtime the interpreter's or virtual machine's version
 * @param executable the interpreter, or the virtual machine's home
 * @param how {@code uncaught}, {@code thread}, {@code test}, {@code late} or {@code syntax}
 * @param test the failing test; empty where it was none
 * @param chain what was thrown, then its causes; frames innermost first
 */
public record Capture(String language, String runtime, String executable, String how, String test, List<Thrown> chain) {

    public Capture {
        chain = List.copyOf(chain);
    }
}
