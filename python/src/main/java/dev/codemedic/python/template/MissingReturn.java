package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.code.Binding;
import dev.codemedic.python.code.Bindings;
import dev.codemedic.python.code.Call;
import dev.codemedic.python.code.FunctionDefinition;
import dev.codemedic.python.code.Shape;
import dev.codemedic.python.code.Statements;
import dev.codemedic.python.origin.Origin;
import dev.codemedic.syntax.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A function ends without a return although its result is used: the value that it computed last is returned; a call of
 * itself whose result is dropped is returned; where other branches return, the rest returns the neutral value of their
 * kind.
 *
 * <p>Unsafe where the function was never meant to give a value and the caller is wrong.
 */
@AutoService(PythonTemplate.class)
@Heals({"TypeError", "AttributeError"})
public final class MissingReturn implements PythonTemplate {
    private static final Set<String> DROPPED = Set.of("print", "append", "sort", "extend", "add", "update", "write");

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        return NoneFault.from(crash, Origin.NoResult.class)
                .filter(none -> none.origin().returned().isEmpty())
                .flatMap(none -> {
                    var function = none.origin().function();
                    var draft = new Proposal(crash, function);
                    return Stream.of(draft.recursive(), draft.last(), draft.otherwise(none.fault()))
                            .flatMap(each -> each);
                });
    }

    private record Proposal(PythonCrash crash, FunctionDefinition function) {

        /** A call of the function by itself, whose result gets lost. */
        Stream<Candidate> recursive() {
            var lost = function.own()
                    .filter(node -> node.is("expression_statement"))
                    .filter(statement -> statement.namedChildren().size() == 1)
                    .filter(statement -> Call.of(statement.namedChildren().getFirst())
                            .filter(call -> call.name().equals(function.name()))
                            .isPresent())
                    .toList();
            if (lost.isEmpty() || function.returns().isEmpty()) {
                return Stream.empty();
            }
            var draft = crash.draft();
            lost.forEach(statement -> draft.replace(statement, "return " + statement.text()));
            return draft.because(0.93, function.name() + "() drops the result of calling itself");
        }

        Stream<Candidate> last() {
            var body = function.body().map(Statements::in).orElse(List.of());
            if (body.isEmpty()) {
                return Stream.empty();
            }
            var last = body.getLast();
            var words = function.name() + "() computes ";
            var expression = last.namedChildren().stream().findFirst().orElse(last);
            if (last.is("expression_statement") && expression.is("assignment", "augmented_assignment")) {
                return expression.field("left").filter(left -> left.is("identifier")).stream()
                        .flatMap(name -> returned(last, name.text(), 0.9, words));
            }
            if (last.is("expression_statement")) {
                boolean value = Call.of(expression)
                                .filter(call -> DROPPED.contains(call.name()))
                                .isEmpty()
                        && !expression.is("string", "yield");
                return value
                        ? crash.draft()
                                .replace(last, "return " + last.text())
                                .because(0.9, words + "`" + shown(last) + "` and drops it")
                        : changed(expression).stream().flatMap(name -> returned(last, name, 0.8, words));
            }
            return result(last).stream().flatMap(name -> returned(last, name, 0.85, words));
        }

        private Stream<Candidate> returned(Node last, String name, double prior, String words) {
            return crash.draft()
                    .insertAfter(last, "return " + name)
                    .because(prior, words + "`" + name + "` and does not return it");
        }

        /** The variable that an in-place change such as {@code rows.append(row)} builds up. */
        private Optional<String> changed(Node expression) {
            return Call.of(expression)
                    .flatMap(Call::receiver)
                    .filter(receiver -> receiver.is("identifier"))
                    .map(Node::text)
                    .filter(this::isFresh);
        }

        /** The variable that a last compound statement builds up: made before it, changed inside it. */
        private Optional<String> result(Node last) {
            var changed = Stream.concat(
                    last.descendants("assignment", "augmented_assignment")
                            .flatMap(node -> node.field("left").stream())
                            .map(left ->
                                    left.is("subscript") ? left.field("value").orElse(left) : left),
                    last.descendants("call").map(Call::new).flatMap(call -> call.receiver().stream()));
            var names = changed.filter(node -> node.is("identifier"))
                    .map(Node::text)
                    .distinct()
                    .toList();
            return Bindings.in(function.node())
                    .all()
                    .filter(binding -> binding.kind() == Binding.Kind.ASSIGNED)
                    .filter(binding -> binding.target().end() <= last.start())
                    .map(Binding::name)
                    .filter(names::contains)
                    .findFirst();
        }

        private boolean isFresh(String name) {
            return Bindings.in(function.node()).of(name).anyMatch(binding -> binding.kind() == Binding.Kind.ASSIGNED);
        }

        /** The neutral value of the kind that the other branches return. */
        Stream<Candidate> otherwise(NoneFault fault) {
            var body = function.body().map(Statements::in).orElse(List.of());
            var kind = function.returns().stream()
                    .flatMap(each -> each.namedChildren().stream())
                    .flatMap(value -> Shape.of(value).stream())
                    .findFirst()
                    .or(fault::wanted);
            if (body.isEmpty() || function.returns().isEmpty() || kind.isEmpty()) {
                return Stream.empty();
            }
            var neutral = fault.neutral(kind.get());
            return crash.draft()
                    .insertAfter(body.getLast(), "return " + neutral)
                    .because(
                            0.55,
                            function.name() + "() returns nothing where no branch fits; now it returns " + neutral);
        }

        private static String shown(Node node) {
            var text = node.text().replaceAll("\\s+", " ");
            return text.length() > 50 ? text.substring(0, 49) + "…" : text;
        }
    }
}
