package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.core.propose.NearNames;
import dev.codemedic.python.code.Binding;
import dev.codemedic.python.code.References;
import dev.codemedic.python.code.Shape;
import dev.codemedic.python.code.Statements;
import dev.codemedic.python.code.Uses;
import dev.codemedic.python.live.LiveFrame;
import dev.codemedic.syntax.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A variable is set only in a branch, a loop or a {@code try} that was not gone through: it begins with a value that
 * changes nothing, before the statement that may set it. Where it is counted up without a beginning, it begins as well.
 *
 * <p>Unsafe where the branch should have been taken.
 */
@AutoService(PythonTemplate.class)
@Heals({"UnboundLocalError", "NameError"})
public final class SetInOneBranch implements PythonTemplate {

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        var name = crash.undefinedName();
        var frame = crash.prime();
        var bindings = frame.bindings().of(name).toList();
        var use = frame.statement();
        if (name.isEmpty() || bindings.isEmpty() || use.isEmpty()) {
            return Stream.empty();
        }
        var outermost = outermost(bindings.getFirst(), use.get(), frame);
        var kind = kind(bindings, frame, name);
        var misspelt = misspelt(crash, name);
        return Stream.concat(
                misspelt,
                outermost.stream()
                        .flatMap(statement -> Stream.concat(
                                kind.stream()
                                        .flatMap(shape ->
                                                begun(crash, statement, name, shape.neutral(frame.file()), 0.84)),
                                kind.filter(Shape::isNumber).isPresent()
                                                && bindings.stream().anyMatch(binding -> !binding.fresh())
                                        ? Stream.empty()
                                        : begun(crash, statement, name, "None", kind.isEmpty() ? 0.7 : 0.55))));
    }

    private static Stream<Candidate> begun(PythonCrash crash, Node statement, String name, String value, double prior) {
        return crash.draft()
                .insertBefore(statement, name + " = " + value)
                .because(prior, lines(crash, name) + "; it begins with " + value);
    }

    private static String lines(PythonCrash crash, String name) {
        var lines = crash.prime()
                .bindings()
                .of(name)
                .map(binding -> String.valueOf(binding.target().line()))
                .distinct()
                .toList();
        return "`" + name + "` is set only in "
                + (lines.size() == 1
                        ? "line " + lines.getFirst() + ", which was not reached"
                        : "lines " + String.join(" and ", lines) + ", and none was reached");
    }

    /** The statement before which the variable has to begin: the one around both its first setting and its use. */
    private static Optional<Node> outermost(Binding first, Node use, LiveFrame frame) {
        var earlier = first.target().start() <= use.start() ? first.target() : use;
        return Statements.around(earlier)
                .map(statement -> Stream.iterate(
                                Optional.of(statement),
                                Optional::isPresent,
                                each -> each.flatMap(Node::parent).flatMap(Statements::around))
                        .flatMap(Optional::stream)
                        .filter(each -> frame.scope().contains(each) && !each.equals(frame.scope()))
                        .filter(each -> !each.is("else_clause", "elif_clause", "except_clause", "finally_clause"))
                        .reduce(statement, (_, outer) -> outer));
    }

    private static Optional<Shape> kind(List<Binding> bindings, LiveFrame frame, String name) {
        return bindings.stream()
                .filter(binding -> binding.kind() == Binding.Kind.ASSIGNED || binding.kind() == Binding.Kind.AUGMENTED)
                .flatMap(binding -> binding.bound().stream())
                .flatMap(value -> Shape.of(value).or(() -> frame.value(value).flatMap(Shape::of)).stream())
                .findFirst()
                .or(() -> Uses.ofName(name, frame.scope()));
    }

    /** Another name of the scope that looks alike and is set may be what was meant. */
    private static Stream<Candidate> misspelt(PythonCrash crash, String name) {
        var frame = crash.prime();
        var others = frame.frame().locals().stream()
                .map(variable -> variable.name())
                .filter(other -> !other.equals(name))
                .toList();
        return NearNames.of(name, others).stream()
                .limit(1)
                .filter(near -> near.likeness() > 0.8)
                .flatMap(near -> frame.statement().stream()
                        .flatMap(statement -> References.to(name, statement))
                        .filter(node -> node.line() == frame.frame().line())
                        .filter(node -> !frame.bindings()
                                .of(name)
                                .map(Binding::target)
                                .toList()
                                .contains(node))
                        .reduce(crash.draft(), (draft, node) -> draft.replace(node, near.name()), (one, _) -> one)
                        .because(near.likeness() * 0.9, "`" + name + "` is not set here; `" + near.name() + "` is"));
    }
}
