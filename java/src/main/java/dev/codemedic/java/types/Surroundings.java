package dev.codemedic.java.types;

import com.sun.tools.javac.comp.AttrContext;
import com.sun.tools.javac.comp.Env;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What is in scope where some statements of one block stand, with what the compiler has said of texts there. */
final class Surroundings {
    private static final int MOST = 5_000;

    private final Env<AttrContext> env;
    private final Map<String, Boolean> statements = new HashMap<>();
    private final Map<String, Boolean> conditions = new HashMap<>();

    Surroundings(Env<AttrContext> env) {
        this.env = env;
    }

    Env<AttrContext> env() {
        return env;
    }

    /** Whether a name is that of a variable of the method. */
    boolean sees(String name) {
        for (var symbol : env.info.getLocalElements()) {
            if (symbol.getSimpleName().contentEquals(name)) {
                return true;
            }
        }
        return false;
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
            if (answers.size() >= MOST) {
                answers.clear();
            }
            known = asked.get();
            answers.put(text, known);
        }
        return known;
    }
}
