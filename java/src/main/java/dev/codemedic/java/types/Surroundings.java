package dev.codemedic.java.types;

import com.sun.tools.javac.comp.AttrContext;
import com.sun.tools.javac.comp.Env;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What is in scope where some statements of one block stand, with what the compiler has said of texts there. */
final class Surroundings {
    private final Env<AttrContext> env;
    private final Map<String, Boolean> statements = new HashMap<>();
    private final Map<String, Boolean> conditions = new HashMap<>();

    Surroundings(Env<AttrContext> env) {
        this.env = env;
    }

    Env<AttrContext> env() {
        return env;
    }

    /** The answer for statements, asked once. */
    boolean statements(String text, Supplier<Boolean> asked) {
        return known(statements, text, asked);
    }

    /** The answer for a condition, asked once. */
    boolean condition(String text, Supplier<Boolean> asked) {
        return known(conditions, text, asked);
    }

    private static boolean known(Map<String, Boolean> answers, String text, Supplier<Boolean> asked) {
        var known = answers.get(text);
        if (known == null) {
            known = asked.get();
            answers.put(text, known);
        }
        return known;
    }
}
