package dev.codemedic.java.bed;

import com.sun.source.util.JavacTask;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.api.JavacTaskImpl;
import com.sun.tools.javac.comp.AttrContext;
import com.sun.tools.javac.comp.CompileStates;
import com.sun.tools.javac.comp.Env;
import com.sun.tools.javac.comp.Flow;
import com.sun.tools.javac.comp.Todo;
import com.sun.tools.javac.main.JavaCompiler;
import com.sun.tools.javac.tree.TreeMaker;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.JCDiagnostic;
import com.sun.tools.javac.util.Log;
import java.io.IOException;
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
    private final JavacTaskImpl task;
    private final Context context;
    private final Log log;
    private final TreeMap<Integer, Schemata.Stretch> stretches = new TreeMap<>();
    private final Map<Integer, String> wrong = new HashMap<>();
    private final Set<Integer> cut = new HashSet<>();
    private @Nullable String outside;

    /**
     * What came of it.
     *
     * @param wrong what is wrong with variants, by number; they are not in the classes
     * @param outside what is wrong outside of all of them, so that nothing was compiled; null where all is well
     */
    record Outcome(Map<Integer, String> wrong, @Nullable String outside) {}

    SchemataTask(JavacTask task, List<Schemata.Stretch> stretches) {
        this.task = (JavacTaskImpl) task;
        this.context = ((BasicJavacTask) task).getContext();
        this.log = Log.instance(context);
        stretches.forEach(stretch -> this.stretches.put(stretch.start(), stretch));
    }

    /**
     * Attributes, checks and writes what was parsed without an error.
     *
     * @throws Stumbled where the compiler breaks down over wrong code
     */
    Outcome run() throws IOException {
        // The usual handler tells some errors only once, and counts them; code with errors is not written.
        var handler = log.new DiagnosticHandler() {
            @Override
            public void report(JCDiagnostic said) {
                if (said.getType() == JCDiagnostic.DiagnosticType.ERROR) {
                    blame(said);
                }
            }
        };
        try {
            compile();
        } catch (RuntimeException | AssertionError crashed) {
            throw new Stumbled(new Outcome(Map.copyOf(wrong), "the compiler crashed: " + crashed), crashed);
        }
        log.popDiagnosticHandler(handler);
        return new Outcome(Map.copyOf(wrong), outside);
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
        var entry = stretches.floorEntry(at);
        if (entry != null && entry.getValue().holds(at)) {
            // The whole sentence takes longer than what it is about.
            wrong.putIfAbsent(entry.getValue().variant(), error.getCode());
        } else if (outside == null) {
            outside = error.getMessage(Locale.ENGLISH).lines().findFirst().orElse("");
        }
    }

    private void compile() throws IOException {
        var compiler = JavaCompiler.instance(context);
        task.enter();
        if (outside != null) {
            return;
        }
        Queue<Env<AttrContext>> classes = compiler.attribute(Todo.instance(context));
        cut(classes);
        if (outside == null && flows(classes)) {
            compiler.generate(compiler.desugar(classes));
        }
    }

    /** Each cut may let the checks see what they did not reach before. */
    private boolean flows(Queue<Env<AttrContext>> classes) {
        var states = CompileStates.instance(context);
        for (int found = -1; outside == null && found != wrong.size(); ) {
            found = wrong.size();
            for (var env : classes) {
                var before = log.useSource(env.toplevel.sourcefile);
                try {
                    Flow.instance(context)
                            .analyzeTree(env, TreeMaker.instance(context).forToplevel(env.toplevel));
                    states.put(env, CompileStates.CompileState.FLOW);
                } finally {
                    log.useSource(before);
                }
            }
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
            var cutter = new Cutter(context, starts);
            classes.forEach(env -> cutter.scan(env.tree));
        }
    }
}
