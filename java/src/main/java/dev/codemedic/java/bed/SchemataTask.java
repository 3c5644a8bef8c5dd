package dev.codemedic.java.bed;

import com.sun.tools.javac.comp.AttrContext;
import com.sun.tools.javac.comp.Env;
import com.sun.tools.javac.util.JCDiagnostic;
import dev.codemedic.java.compile.SourceText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One compilation of a text in which variants stand side by side. What the compiler finds wrong in one of them is cut
 * out of its tree, and the others go on: without that each wrong variant would cost all of them a second compilation.
 */
final class SchemataTask {
    private final KeptCompiler compiler;
    private final SourceText text;
    private final TreeMap<Integer, Schemata.Stretch> stretches = new TreeMap<>();
    private final Map<Integer, String> wrong = new HashMap<>();
    private final Set<Integer> cut = new HashSet<>();
    private @Nullable String outside;
    private boolean syntax;

    /**
     * What came of it.
     *
     * @param wrong what is wrong with variants, by number; they are not in the classes
     * @param outside what is wrong outside of all of them, so that nothing was compiled; null where all is well
     * @param syntax whether the text could not even be parsed
     */
    record Outcome(Map<Integer, String> wrong, @Nullable String outside, boolean syntax) {}

    SchemataTask(KeptCompiler compiler, SourceText text, List<Schemata.Stretch> stretches) {
        this.compiler = compiler;
        this.text = text;
        stretches.forEach(stretch -> this.stretches.put(stretch.start(), stretch));
    }

    /**
     * Parses, attributes, checks and writes.
     *
     * @throws Stumbled where the compiler breaks down over wrong code
     */
    Outcome run() {
        compiler.newRound();
        // The usual handler tells some errors only once, and counts them; code with errors is not written.
        compiler.listen(this::blame);
        try {
            compile();
        } catch (RuntimeException | AssertionError crashed) {
            var outcome = new Outcome(Map.copyOf(wrong), "the compiler crashed: " + crashed, false);
            throw new Stumbled(outcome, crashed);
        }
        return new Outcome(Map.copyOf(wrong), outside, syntax);
    }

    /** Thrown where the compiler broke down and cannot be used again; most often over what it has just blamed. */
    static final class Stumbled extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Outcome outcome;

        Stumbled(Outcome outcome, Throwable cause) {
            super(cause);
            this.outcome = outcome;
        }

        Outcome outcome() {
            return outcome;
        }
    }

    private void blame(JCDiagnostic error) {
        int at = Math.toIntExact(error.getPosition());
        var entry = syntax ? null : stretches.floorEntry(at);
        if (entry != null && entry.getValue().holds(at)) {
            // The whole sentence takes longer than what it is about.
            wrong.putIfAbsent(entry.getValue().variant(), error.getCode());
        } else if (outside == null) {
            outside = error.getMessage(Locale.ENGLISH).lines().findFirst().orElse("");
        }
    }

    private void compile() {
        syntax = true;
        var unit = compiler.parse(text);
        if (outside != null) {
            return;
        }
        syntax = false;
        compiler.enter(unit);
        if (outside != null) {
            return;
        }
        var classes = compiler.attribute();
        cut(classes);
        if (outside == null && flows(classes)) {
            compiler.generate(classes);
        }
    }

    /** Each cut may let the checks see what they did not reach before. */
    private boolean flows(Queue<Env<AttrContext>> classes) {
        for (int found = -1; outside == null && found != wrong.size(); ) {
            found = wrong.size();
            classes.forEach(compiler::analyze);
            cut(classes);
        }
        return outside == null;
    }

    private void cut(Queue<Env<AttrContext>> classes) {
        var starts = new HashSet<Integer>();
        stretches.forEach((start, stretch) -> {
            if (wrong.containsKey(stretch.variant()) && cut.add(start)) {
                starts.add(start);
            }
        });
        if (!starts.isEmpty()) {
            var cutter = new Cutter(compiler.context(), starts);
            classes.forEach(env -> cutter.scan(env.tree));
        }
    }
}
