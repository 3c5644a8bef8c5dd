package dev.codemedic.java.types;

import com.sun.tools.javac.api.JavacTaskImpl;
import com.sun.tools.javac.api.JavacTool;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.util.Context;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.java.compile.CompilerSettings;
import dev.codemedic.java.compile.SourceText;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.StandardJavaFileManager;

/** The JDK's compiler, kept with what it has learned of a class path: it finds the types in methods, and writes nothing. */
public final class Attribution implements AutoCloseable {
    private final StandardJavaFileManager files;
    private final Javac javac;
    private final Map<Path, Optional<AttributedFile>> known = new HashMap<>();

    private Attribution(StandardJavaFileManager files, Javac javac) {
        this.files = files;
        this.javac = javac;
    }

    /**
     * Starts a compiler.
     *
     * @throws IOException where this Java does not let its compiler be asked
     */
    public static Attribution open(CompilerSettings settings) throws IOException {
        var files = settings.open();
        try {
            var context = new Context();
            var first = new SourceText(URI.create("memory:///medic$First.java"), "class medic$First {}");
            var task = (JavacTaskImpl) JavacTool.create()
                    .getTask(new StringWriter(), files, _ -> {}, settings.options(), null, List.of(first), context);
            task.parse();
            task.enter();
            return new Attribution(files, Javac.of(context));
        } catch (RuntimeException | LinkageError closed) {
            files.close();
            throw new IOException("this Java does not let its compiler be asked: " + closed, closed);
        }
    }

    /**
     * The types in the method or constructor around an offset of a file; empty where there is none, or where the compiler
     * finds fault with it.
     *
     * @param place the file's place, absolute
     */
    public synchronized Optional<ExpressionTypes> types(Path place, SourceFile file, int offset) {
        return known.computeIfAbsent(place, _ -> attributed(place, file)).flatMap(found -> found.method(offset));
    }

    private Optional<AttributedFile> attributed(Path place, SourceFile file) {
        try (var faults = javac.faults()) {
            var unit = javac.compiler().parse(new SourceText(place.toUri(), file.text()));
            unit.modle = javac.modules().getDefaultModule();
            javac.compiler().enterTrees(com.sun.tools.javac.util.List.of(unit));
            javac.todo().clear();
            var attributed = new AttributedFile(this, javac, unit);
            attributed.withoutBodies(() -> unit.getTypeDecls().forEach(this::declared));
            return faults.any() ? Optional.empty() : Optional.of(attributed);
        } catch (RuntimeException | AssertionError crashed) {
            return Optional.empty();
        }
    }

    private void declared(JCTree declaration) {
        if (declaration instanceof JCTree.JCClassDecl type) {
            javac.attr().attribClass(type.pos(), type.sym);
        }
    }

    /** Finds the types in a method; false where something is wrong. */
    boolean attributed(JCTree.JCClassDecl owner, JCTree.JCMethodDecl method) {
        var env = javac.enter().getEnv(owner.sym);
        var before = javac.log().useSource(env.toplevel.sourcefile);
        try (var faults = javac.faults()) {
            javac.attr().attribStat(method, env);
            return !faults.any();
        } catch (RuntimeException | AssertionError crashed) {
            return false;
        } finally {
            javac.log().useSource(before);
        }
    }

    @Override
    public synchronized void close() {
        try {
            files.close();
        } catch (IOException open) {
            // it only reads
        }
    }
}
