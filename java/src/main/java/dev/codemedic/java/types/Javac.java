package dev.codemedic.java.types;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.comp.Attr;
import com.sun.tools.javac.comp.Enter;
import com.sun.tools.javac.comp.Modules;
import com.sun.tools.javac.comp.Todo;
import com.sun.tools.javac.main.JavaCompiler;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.JCDiagnostic;
import com.sun.tools.javac.util.Log;
import com.sun.tools.javac.util.Names;

/** The parts of one compiler. */
record Javac(
        JavaCompiler compiler,
        Attr attr,
        Modules modules,
        Enter enter,
        Todo todo,
        Log log,
        Symtab symbols,
        Types types,
        Names names) {

    static Javac of(Context context) {
        return new Javac(
                JavaCompiler.instance(context),
                Attr.instance(context),
                Modules.instance(context),
                Enter.instance(context),
                Todo.instance(context),
                Log.instance(context),
                Symtab.instance(context),
                Types.instance(context),
                Names.instance(context));
    }

    /** A class of the Java platform. */
    Symbol platform(String name) {
        return symbols.enterClass(symbols.java_base, names.fromString(name));
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
            return handler.getDiagnostics().stream()
                    .anyMatch(said -> said.getType() == JCDiagnostic.DiagnosticType.ERROR);
        }

        @Override
        public void close() {
            log.popDiagnosticHandler(handler);
        }
    }
}
