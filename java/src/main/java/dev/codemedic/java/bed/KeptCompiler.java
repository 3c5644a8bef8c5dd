package dev.codemedic.java.bed;

import com.sun.tools.javac.api.JavacTaskImpl;
import com.sun.tools.javac.api.JavacTool;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.comp.Annotate;
import com.sun.tools.javac.comp.AttrContext;
import com.sun.tools.javac.comp.Check;
import com.sun.tools.javac.comp.CompileStates;
import com.sun.tools.javac.comp.Enter;
import com.sun.tools.javac.comp.Env;
import com.sun.tools.javac.comp.Flow;
import com.sun.tools.javac.comp.Modules;
import com.sun.tools.javac.comp.Todo;
import com.sun.tools.javac.main.JavaCompiler;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeMaker;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.JCDiagnostic;
import com.sun.tools.javac.util.List;
import com.sun.tools.javac.util.Log;
import dev.codemedic.java.compile.SourceText;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.util.Queue;
import java.util.function.Consumer;
import javax.tools.JavaFileManager;

/**
 * The JDK's compiler, used again and again for texts of one file. It keeps what it has learned of the platform and the
 * class path, and the file's own classes stay the same symbols, so that what refers to them goes on to do so.
 */
final class KeptCompiler {
    private final Context context = new Context();
    private final JavaCompiler compiler;
    private final Log log;

    /** Starts it. @param files take what is compiled */
    KeptCompiler(JavaFileManager files, java.util.List<String> options) {
        var first = new SourceText(URI.create("memory:///medic$First.java"), "class medic$First {}");
        var task = (JavacTaskImpl)
                JavacTool.create().getTask(new StringWriter(), files, _ -> {}, options, null, List.of(first), context);
        task.parse();
        task.enter();
        compiler = JavaCompiler.instance(context);
        log = Log.instance(context);
    }

    /** @throws IOException where this Java does not let its compiler be used this way */
    static void requireOpen() throws IOException {
        try {
            new Context();
        } catch (IllegalAccessError closed) {
            throw new IOException(
                    "this Java does not let medic keep its compiler warm: start it by its own command", closed);
        }
    }

    Context context() {
        return context;
    }

    /** Forgets the text before. */
    void newRound() {
        compiler.newRound();
        Enter.instance(context).newRound();
        Types.instance(context).newRound();
        Check.instance(context).newRound();
        Check.instance(context).clear();
        Annotate.instance(context).newRound();
        CompileStates.instance(context).clear();
        log.clear();
    }

    /** Who is told of errors until the next round, and nobody else. */
    void listen(Consumer<JCDiagnostic> listener) {
        log.new DiagnosticHandler() {
            @Override
            public void report(JCDiagnostic said) {
                if (said.getType() == JCDiagnostic.DiagnosticType.ERROR) {
                    listener.accept(said);
                }
            }
        };
    }

    JCTree.JCCompilationUnit parse(SourceText text) {
        return compiler.parse(text);
    }

    /** Learns what a text declares. The modules are known from the start, and each round to find them would take long. */
    void enter(JCTree.JCCompilationUnit unit) {
        unit.modle = Modules.instance(context).getDefaultModule();
        compiler.enterTrees(List.of(unit));
    }

    /** Finds the types of what was entered. */
    Queue<Env<AttrContext>> attribute() {
        return compiler.attribute(Todo.instance(context));
    }

    /** Checks what is reached and what is assigned. */
    void analyze(Env<AttrContext> env) {
        var before = log.useSource(env.toplevel.sourcefile);
        try {
            Flow.instance(context).analyzeTree(env, TreeMaker.instance(context).forToplevel(env.toplevel));
            CompileStates.instance(context).put(env, CompileStates.CompileState.FLOW);
        } finally {
            log.useSource(before);
        }
    }

    /** Writes class files. */
    void generate(Queue<Env<AttrContext>> classes) {
        compiler.generate(compiler.desugar(classes));
    }
}
