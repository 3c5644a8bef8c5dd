package dev.codemedic.python.live;

import dev.codemedic.core.failure.Frame;
import dev.codemedic.core.failure.Span;
import dev.codemedic.core.failure.Thrown;
import dev.codemedic.core.failure.Value;
import dev.codemedic.core.failure.Variable;
import dev.codemedic.python.code.Bindings;
import dev.codemedic.python.code.FunctionDefinition;
import dev.codemedic.python.code.PythonFile;
import dev.codemedic.python.code.PythonProject;
import dev.codemedic.python.code.Statements;
import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One active call with its source: what it was doing, and what its expressions held. */
public final class LiveFrame {
    private final Frame frame;
    private final PythonFile file;
    private final List<Frame> outer;
    private final Evaluator evaluator = new Evaluator(this::value);

    /**
     * Joins a frame and its source.
     *
     * @param outer the frames that called it, innermost first
     */
    public LiveFrame(Frame frame, PythonFile file, List<Frame> outer) {
        this.frame = frame;
        this.file = file;
        this.outer = List.copyOf(outer);
    }

    /** An exception's project frames whose source can be read, innermost first. */
    public static List<LiveFrame> of(Thrown thrown, PythonProject project) {
        var captured = thrown.projectFrames().toList();
        var frames = new ArrayList<LiveFrame>();
        for (int i = 0; i < captured.size(); i++) {
            var frame = captured.get(i);
            var outer = captured.subList(i + 1, captured.size());
            project.file(frame.file())
                    .map(file -> new LiveFrame(frame, file, outer))
                    .ifPresent(frames::add);
        }
        return frames;
    }

    /**
     * A call that is over: of its values only what was passed to it is known, and what the module still holds.
     *
     * @param passed the parameters
     * @param caller the frame that called it
     */
    public static LiveFrame returned(FunctionDefinition function, List<Variable> passed, LiveFrame caller) {
        var file = PythonFile.around(function.node());
        var place = file.path().equals(caller.file.path()) ? caller.frame.file() : file.path();
        var frame = new Frame(
                place, function.node().line(), null, function.name(), "", true, passed, caller.frame.globals());
        var outer = new ArrayList<Frame>();
        outer.add(caller.frame);
        outer.addAll(caller.outer);
        return new LiveFrame(frame, file, outer);
    }

    /** What was captured. */
    public Frame frame() {
        return frame;
    }

    /** The source it runs. */
    public PythonFile file() {
        return file;
    }

    /** The statement it was at. */
    public Optional<Node> statement() {
        return failing().flatMap(Statements::around).or(() -> file.statementAt(frame.line()));
    }

    /** The expression it was evaluating, where the interpreter tells (Python 3.11). */
    public Optional<Node> failing() {
        return frame.expression().flatMap(this::covering);
    }

    private Optional<Node> covering(Span span) {
        var source = file.source();
        int start = source.offset(span.startLine(), span.startColumn());
        int end = source.offset(span.endLine(), span.endColumn());
        return start < end
                ? file.tree()
                        .exactly(start, end)
                        .or(() -> Optional.of(file.tree().covering(start, end)))
                        .map(LiveFrame::innermost)
                : Optional.empty();
    }

    /** A block of one statement spans what the statement spans; the statement is meant, or its only expression. */
    private static Node innermost(Node node) {
        var inner = node;
        while (inner.is("block", "expression_statement")
                && inner.namedChildren().size() == 1) {
            var only = inner.namedChildren().getFirst();
            if (only.start() != inner.start() || only.end() != inner.end()) {
                break;
            }
            inner = only;
        }
        return inner;
    }

    /**
     * The nodes of these kinds that may have failed, likeliest first: the one that the interpreter names, else all
     * of the statement's own nodes of these kinds, those on the failing line first.
     */
    public List<Node> suspects(String... kinds) {
        var exact = failing().filter(node -> node.is(kinds));
        if (exact.isPresent()) {
            return List.of(exact.get());
        }
        var around = failing().or(this::statement);
        return around.stream()
                .flatMap(node -> Statements.isStatement(node)
                        ? Stream.concat(Stream.of(node), Statements.own(node))
                        : Stream.concat(Stream.of(node), node.descendants()))
                .filter(node -> node.is(kinds))
                .sorted(Comparator.comparing(
                        (Node node) -> node.line() > frame.line() || node.endLine() < frame.line()))
                .toList();
    }

    /** The function it runs; empty for a module's or class's own code. */
    public Optional<FunctionDefinition> function() {
        var name = frame.function();
        if (!name.startsWith("<")) {
            return file.functionAt(name, frame.line());
        }
        if (name.equals("<module>")) {
            return Optional.empty();
        }
        return statement().flatMap(FunctionDefinition::around);
    }

    /** The function, class or module whose code it runs. */
    public Node scope() {
        return function()
                .map(FunctionDefinition::node)
                .orElseGet(() -> statement().map(Statements::scope).orElse(file.root()));
    }

    /** What binds names in its scope. */
    public Bindings bindings() {
        return Bindings.in(scope());
    }

    /** What a simple expression held: names, attributes, subscripts, literals, whole-number arithmetic, {@code len}. */
    public Optional<Value> value(Node expression) {
        return evaluator.value(expression);
    }

    /** What a name held here, around a comprehension, or in the module while it was running. */
    public Optional<Value> value(String name) {
        return frame.local(name)
                .or(() -> outer.stream()
                        .filter(each -> each.file().equals(frame.file()))
                        .filter(each -> each.function().equals("<module>") || surrounds(each))
                        .flatMap(each -> each.local(name).stream())
                        .findFirst());
    }

    private boolean surrounds(Frame other) {
        return frame.function().startsWith("<") && other.line() == frame.line() && other == outer.getFirst();
    }

    /** Whether an expression was {@code None}. */
    public boolean isNone(@Nullable Node expression) {
        return expression != null && value(expression).filter(Value::isNull).isPresent();
    }
}
