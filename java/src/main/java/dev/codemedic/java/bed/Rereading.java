package dev.codemedic.java.bed;

import com.sun.source.util.JavacTask;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.code.ClassFinder;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symtab;
import java.util.List;

/**
 * Lets a compiler that is used again read the project's and the libraries' classes again. Those that mention the class
 * that it has compiled before would go on to mean that one, which no longer is the one it compiles now: nothing of the
 * one type would fit the other.
 */
final class Rereading {

    private static final List<String> PLATFORM = List.of("java.", "javax.", "jdk.", "sun.", "com.sun.");

    private Rereading() {}

    /** Before anything is compiled. */
    static void prepare(JavacTask task) {
        var context = ((BasicJavacTask) task).getContext();
        var symbols = Symtab.instance(context);
        var completer = ClassFinder.instance(context).getCompleter();
        for (var known : symbols.getAllClasses()) {
            if (known.classfile != null && known.isCompleted() && !isPlatform(known, symbols)) {
                known.reset();
                known.completer = completer;
            }
        }
    }

    /** The platform's classes know nothing of the project, and are many. */
    private static boolean isPlatform(Symbol.ClassSymbol known, Symtab symbols) {
        var module = known.packge().modle;
        return module == symbols.noModule
                ? PLATFORM.stream().anyMatch(known.flatname.toString()::startsWith)
                : module != symbols.unnamedModule;
    }
}
