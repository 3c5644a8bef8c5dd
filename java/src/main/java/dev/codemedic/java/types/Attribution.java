package dev.codemedic.java.types;

import com.sun.tools.javac.api.JavacTaskImpl;
import com.sun.tools.javac.api.JavacTool;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.comp.AttrContext;
import com.sun.tools.javac.comp.Enter;
import com.sun.tools.javac.comp.Env;
import com.sun.tools.javac.comp.Modules;
import com.sun.tools.javac.comp.Todo;
import com.sun.tools.javac.main.JavaCompiler;
import com.sun.tools.javac.parser.JavacParser;
import com.sun.tools.javac.parser.ParserFactory;
import com.sun.tools.javac.parser.Tokens;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.tree.TreeMaker;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.JCDiagnostic;
import com.sun.tools.javac.util.Log;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.java.compile.CompilerSettings;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;

/**
 * The JDK's compiler, kept with what it has learned of a class path, to be asked about single statements. It finds names
 * and types, and writes nothing.
 */
public final class Attribution implements AutoCloseable {
    private final StandardJavaFileManager files;
    private final JavaCompiler compiler;
    private final RecordingAttr attr;
    private final Modules modules;
    private final Enter enter;
    private final Todo todo;
    private final Log log;
    private final ParserFactory parsers;
    private final TreeMaker make;
    private final Type booleanType;
    private final Map<Path, Optional<AttributedFile>> known = new HashMap<>();

    private Attribution(StandardJavaFileManager files, Context context) {
        this.files = files;
        this.compiler = JavaCompiler.instance(context);
        this.attr = (RecordingAttr) RecordingAttr.instance(context);
        this.modules = Modules.instance(context);
        this.enter = Enter.instance(context);
        this.todo = Todo.instance(context);
        this.log = Log.instance(context);
        this.parsers = ParserFactory.instance(context);
        this.make = TreeMaker.instance(context);
        this.booleanType = Symtab.instance(context).booleanType;
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
            RecordingAttr.register(context);
            var first = new Text(URI.create("memory:///First.java"), "class First {}");
            var task = (JavacTaskImpl) JavacTool.create()
                    .getTask(new StringWriter(), files, _ -> {}, settings.options(), null, List.of(first), context);
            task.parse();
            task.enter();
            return new Attribution(files, context);
        } catch (RuntimeException | LinkageError closed) {
            files.close();
            throw new IOException("this Java does not let its compiler be asked: " + closed, closed);
        }
    }

    /**
     * The method or constructor around an offset of a file as it is; empty where there is none, or where the compiler
     * finds fault with it: then it would find fault with every change as well.
     *
     * @param place the file's place, absolute
     */
    public synchronized Optional<AttributedMethod> method(Path place, SourceFile file, int offset) {
        return known.computeIfAbsent(place, _ -> attributed(place, file)).flatMap(found -> found.method(offset));
    }

    private Optional<AttributedFile> attributed(Path place, SourceFile file) {
        var faults = new Faults();
        try {
            var unit = compiler.parse(new Text(place.toUri(), file.text()));
            var units = com.sun.tools.javac.util.List.of(unit);
            unit.modle = modules.getDefaultModule();
            compiler.enterTrees(units);
            todo.clear();
            var attributed = new AttributedFile(this, file.text(), unit);
            attributed.withoutBodies(() -> unit.getTypeDecls().forEach(this::declared));
            return faults.any() ? Optional.empty() : Optional.of(attributed);
        } catch (RuntimeException | AssertionError crashed) {
            return Optional.empty();
        } finally {
            faults.close();
        }
    }

    private void declared(JCTree declaration) {
        if (declaration instanceof JCTree.JCClassDecl type) {
            attr.attribClass(type.pos(), type.sym);
        }
    }

    /** The statements of a method by what is in scope where they stand; none where something is wrong. */
    Optional<Map<JCTree, Env<AttrContext>>> statements(JCTree.JCClassDecl owner, JCTree.JCMethodDecl method) {
        var faults = new Faults();
        try {
            var found = new HashMap<JCTree, Env<AttrContext>>();
            attr.attribute(method, enter.getEnv(owner.sym), Statements.of(method), (tree, env) -> {
                var mark = new Aside(() -> {});
                found.put(tree, attr.attribStatToTree(mark, env, mark));
            });
            return faults.any() ? Optional.empty() : Optional.of(found);
        } catch (RuntimeException | AssertionError crashed) {
            return Optional.empty();
        } finally {
            faults.close();
        }
    }

    /** Whether the compiler finds no fault with statements at a place. */
    synchronized boolean accepts(String statements, Surroundings place) {
        return place.statements(statements, () -> parsed(statements, place));
    }

    private boolean parsed(String statements, Surroundings place) {
        var faults = new Faults();
        var text = "{" + statements + "\n}";
        try {
            var parser = parsers.newParser(text, false, true, false);
            var block = parser.block();
            if (faults.any() || parser.token().kind != Tokens.TokenKind.EOF) {
                return false;
            }
            return new Question(place, tree -> slice(text, tree, parser)).holds(block);
        } finally {
            faults.close();
        }
    }

    private static String slice(String text, JCTree tree, JavacParser parser) {
        return text.substring(TreeInfo.getStartPos(tree), TreeInfo.getEndPos(tree, new Ends(parser)));
    }

    /** Takes statements apart, so that parts that many have are asked only once. */
    private final class Question {
        private final Surroundings place;
        private final Function<JCTree, String> texts;

        Question(Surroundings place, Function<JCTree, String> texts) {
            this.place = place;
            this.texts = texts;
        }

        boolean holds(JCTree.JCBlock block) {
            if (block.stats.size() != 1) {
                return asked(block);
            }
            return switch (block.stats.head) {
                case JCTree.JCIf decision
                when decision.elsepart == null && plain(decision.cond) ->
                    condition(decision.cond) && statement(decision.thenpart);
                case JCTree.JCWhileLoop loop when isEmpty(loop.body) && plain(loop.cond) -> condition(loop.cond);
                default -> asked(block);
            };
        }

        /** A condition that tests for a type may give a name to what it has tested. */
        private boolean plain(JCTree condition) {
            return !texts.apply(condition).contains("instanceof");
        }

        private boolean isEmpty(JCTree tree) {
            return tree instanceof JCTree.JCBlock block && block.stats.isEmpty() || tree instanceof JCTree.JCSkip;
        }

        private boolean statement(JCTree.JCStatement statement) {
            return isEmpty(statement)
                    || place.statements(
                            texts.apply(statement),
                            () -> asked(
                                    statement instanceof JCTree.JCBlock block
                                            ? block
                                            : make.Block(0, com.sun.tools.javac.util.List.of(statement))));
        }

        private boolean condition(JCTree.JCExpression tree) {
            return switch (tree) {
                case JCTree.JCParens group -> condition(group.expr);
                case JCTree.JCBinary both
                when both.hasTag(JCTree.Tag.AND) || both.hasTag(JCTree.Tag.OR) ->
                    condition(both.lhs) && condition(both.rhs);
                default ->
                    place.condition(
                            texts.apply(tree),
                            () -> right(tree, () -> attr.attribExpr(tree, place.env(), booleanType)));
            };
        }

        private boolean asked(JCTree.JCBlock block) {
            return right(block, () -> attr.attribStat(block, place.env()));
        }

        /** Whether the compiler finds no fault; true where it breaks down. */
        private boolean right(JCTree tree, Runnable attribution) {
            var faults = new Faults();
            var env = place.env();
            var before = log.useSource(env.toplevel.sourcefile);
            try {
                attr.attribStatToTree(new Aside(attribution), env, new Aside(() -> {}));
                return !faults.any();
            } catch (RuntimeException | AssertionError crashed) {
                return true;
            } finally {
                enter.unenter(env.toplevel, tree);
                log.useSource(before);
                faults.close();
            }
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

    /** Takes in what the compiler finds wrong. */
    private final class Faults {
        private final Log.DeferredDiagnosticHandler handler = log.new DeferredDiagnosticHandler();

        boolean any() {
            return handler.getDiagnostics().stream()
                    .anyMatch(said -> said.getType() == JCDiagnostic.DiagnosticType.ERROR);
        }

        void close() {
            log.popDiagnosticHandler(handler);
        }
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(URI place, String text) {
            super(place, JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
