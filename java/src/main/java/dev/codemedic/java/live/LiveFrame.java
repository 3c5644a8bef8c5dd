package dev.codemedic.java.live;

import dev.codemedic.core.failure.Frame;
import dev.codemedic.core.failure.Thrown;
import dev.codemedic.core.failure.Value;
import dev.codemedic.java.code.Call;
import dev.codemedic.java.code.Callable;
import dev.codemedic.java.code.JavaFile;
import dev.codemedic.java.code.JavaProject;
import dev.codemedic.java.code.JavaType;
import dev.codemedic.java.code.Statements;
import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One active call with its source: what it was doing, and what its expressions held, as far as that was captured. */
public final class LiveFrame {
    private final Frame frame;
    private final JavaFile file;
    private final JavaProject project;
    private final @Nullable Frame callee;
    private final Evaluator evaluator;

    private LiveFrame(Frame frame, JavaFile file, JavaProject project, @Nullable Frame callee) {
        this.frame = frame;
        this.file = file;
        this.project = project;
        this.callee = callee;
        this.evaluator = new Evaluator(frame::local);
    }

    /** An exception's project frames whose source can be read, innermost first. */
    public static List<LiveFrame> of(Thrown thrown, JavaProject project) {
        var frames = new ArrayList<LiveFrame>();
        Frame inner = null;
        for (var frame : thrown.frames()) {
            var callee = inner;
            if (frame.project()) {
                project.file(frame.file())
                        .filter(file -> frame.line() <= file.source().lineCount())
                        .ifPresent(file -> frames.add(new LiveFrame(frame, file, project, callee)));
            }
            inner = frame;
        }
        return frames;
    }

    /** What was captured. */
    public Frame frame() {
        return frame;
    }

    /** The source it runs. */
    public JavaFile file() {
        return file;
    }

    /** The innermost statement on its line; a field's declaration counts as one. */
    public Optional<Node> statement() {
        return file.statementAt(frame.line())
                .or(() -> file.tree()
                        .nodes()
                        .filter(node -> node.is("field_declaration", "explicit_constructor_invocation"))
                        .filter(node -> node.line() <= frame.line() && node.endLine() >= frame.line())
                        .findFirst());
    }

    /** The method, constructor, initialiser or lambda it runs. */
    public Optional<Callable> callable() {
        return file.callableAt(frame.function(), frame.line())
                .or(() -> statement().flatMap(Callable::around));
    }

    /**
     * The nodes of these kinds that may have failed: those on the failing line first, and of these, where a called
     * method is known to be the one below in the stack, its call first; then those of the statement on other lines.
     */
    public List<Node> suspects(String... kinds) {
        var within = statement().stream()
                .flatMap(statement -> Stream.concat(Stream.of(statement), Statements.own(statement)));
        return within.filter(node -> node.is(kinds))
                .sorted(Comparator.comparing((Node node) -> !called(node)).thenComparing(node -> !onLine(node)))
                .toList();
    }

    private boolean onLine(Node node) {
        return Call.of(node).map(Call::line).orElse(node.line()) == frame.line();
    }

    /** Whether a node calls what was running below this frame. */
    private boolean called(Node node) {
        return callee != null
                && Call.of(node)
                        .filter(call -> call.name().equals(callee.function())
                                || callee.function().equals("<init>")
                                        && callee.owner().endsWith(call.name()))
                        .isPresent();
    }

    /** The call that was running below this frame: the next inner frame, of the project or not. */
    public Optional<Call> call() {
        return suspects("method_invocation", "object_creation_expression").stream()
                .filter(this::called)
                .findFirst()
                .map(Call::new);
    }

    /** What a simple expression held: names, fields, elements, literals, lengths, whole-number arithmetic, getters. */
    public Optional<Value> value(Node expression) {
        return evaluator.value(expression);
    }

    /** What an expression held where it was a whole number. */
    public Optional<Long> whole(Node expression) {
        return value(expression)
                .filter(value -> value.kind() == Value.Kind.NUMBER)
                .flatMap(value -> {
                    try {
                        return Optional.of(Long.parseLong(value.text()));
                    } catch (NumberFormatException fraction) {
                        return Optional.empty();
                    }
                });
    }

    /** Whether an expression was null. */
    public boolean isNull(Node expression) {
        return value(expression).filter(Value::isNull).isPresent();
    }

    /** Whether an expression is known to have been something. */
    public boolean isPresent(Node expression) {
        return value(expression).filter(value -> !value.isNull()).isPresent();
    }

    /** The static type of an expression, as far as the project's declarations tell. */
    public Optional<JavaType> type(Node expression) {
        return project.staticType(expression, file);
    }
}
