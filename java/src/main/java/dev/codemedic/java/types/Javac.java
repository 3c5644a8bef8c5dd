package dev.codemedic.java.types;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.comp.AttrContext;
import com.sun.tools.javac.comp.Enter;
import com.sun.tools.javac.comp.Env;
import com.sun.tools.javac.comp.Flow;
import com.sun.tools.javac.comp.Modules;
import com.sun.tools.javac.comp.Todo;
import com.sun.tools.javac.main.JavaCompiler;
import com.sun.tools.javac.parser.JavacParser;
import com.sun.tools.javac.parser.ParserFactory;
import com.sun.tools.javac.parser.Tokens;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeMaker;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.JCDiagnostic;
import com.sun.tools.javac.util.Log;
import com.sun.tools.javac.util.Names;
import java.util.List;
import java.util.Optional;

/** The parts of one compiler. */
record Javac(
        JavaCompiler compiler,
        RecordingAttr attr,
        Flow flow,
        Modules modules,
        Enter enter,
        Todo todo,
        Log log,
        ParserFactory parsers,
        TreeMaker make,
        Symtab symbols,
        Types types,
        Names names) {

    static Javac of(Context context) {
        return new Javac(
                JavaCompiler.instance(context),
                (RecordingAttr) RecordingAttr.instance(context),
                Flow.instance(context),
                Modules.instance(context),
                Enter.instance(context),
                Todo.instance(context),
                Log.instance(context),
                ParserFactory.instance(context),
                TreeMaker.instance(context),
                Symtab.instance(context),
                Types.instance(context),
                Names.instance(context));
    }

    /** A class of the Java platform. */
    Symbol platform(String name) {
        return symbols.enterClass(symbols.java_base, names.fromString(name));
    }

    /** A block with the parser that has made it. */
    record Parsed(JCTree.JCBlock block, JavacParser parser) {}

    /** Parses one block; empty where the text is none. */
    Optional<Parsed> block(String text) {
        try (var faults = faults()) {
            var parser = parsers.newParser(text, false, true, false);
            var block = parser.block();
            return faults.any() || parser.token().kind != Tokens.TokenKind.EOF
                    ? Optional.empty()
                    : Optional.of(new Parsed(block, parser));
        }
    }

    /**
     * Whether the compiler finds no fault; true where it breaks down. Nothing stays with it.
     *
     * @param tree what is attributed
     */
    boolean right(JCTree tree, Env<AttrContext> env, Runnable attribution) {
        var before = log.useSource(env.toplevel.sourcefile);
        try (var faults = faults()) {
            attr.attribStatToTree(new Aside(attribution), env, new Aside(() -> {}));
            return !faults.any();
        } catch (RuntimeException | AssertionError crashed) {
            return true;
        } finally {
            enter.unenter(env.toplevel, tree);
            log.useSource(before);
        }
    }

    /** Takes in what the compiler finds wrong, until it is closed. */
    Faults faults() {
        return new Faults(log);
    }

    /** What the compiler finds wrong. */
    static final class Faults implements AutoCloseable {
        private final Log log;
        private final Log.DeferredDiagnosticHandler handler;

        Faults(Log log) {
            this.log = log;
            this.handler = log.new DeferredDiagnosticHandler();
        }

        boolean any() {
            return handler.getDiagnostics().stream().anyMatch(Faults::isError);
        }

        /** Where the errors of a kind are. */
        List<Integer> places(String code) {
            return handler.getDiagnostics().stream()
                    .filter(said -> isError(said) && said.getCode().equals("compiler.err." + code))
                    .map(JCDiagnostic::getPosition)
                    .map(Math::toIntExact)
                    .toList();
        }

        private static boolean isError(JCDiagnostic said) {
            return said.getType() == JCDiagnostic.DiagnosticType.ERROR;
        }

        @Override
        public void close() {
            log.popDiagnosticHandler(handler);
        }
    }
}
