package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.failure.Value;
import dev.codemedic.core.failure.Variable;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.code.Call;
import dev.codemedic.python.code.FunctionDefinition;
import dev.codemedic.python.code.Shape;
import dev.codemedic.python.code.Uses;
import dev.codemedic.python.live.Access;
import dev.codemedic.syntax.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A dictionary is read at a key that it may not have: the read names a default, {@code counts.get(word, 0)}; what is
 * changed in place is stored at once, {@code groups.setdefault(key, []).append(item)}.
 *
 * <p>Unsafe where the missing key is the fault and should have been put there.
 */
@AutoService(PythonTemplate.class)
@Heals({"KeyError"})
public final class MissingKey implements PythonTemplate {
    private static final Set<String> FILLING =
            Set.of("append", "extend", "insert", "add", "update", "setdefault", "appendleft");

    /** Where nothing tells the kind of the entries. */
    private static final List<Shape> GUESSED = List.of(Shape.WHOLE, Shape.TEXT, Shape.LIST);

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        return Access.missingKey(crash.prime()).stream()
                .filter(MissingKey::isPlain)
                .limit(3)
                .flatMap(access -> proposal(crash, access));
    }

    /** A dictionary whose missing keys nobody makes up, and a key that can be written twice. */
    private static boolean isPlain(Access access) {
        boolean repeatable = !access.index().is("call", "slice")
                && !access.container().text().endsWith("environ");
        return repeatable
                && access.held().map(held -> held.kind() == Value.Kind.MAPPING).orElse(true);
    }

    private static Stream<Candidate> proposal(PythonCrash crash, Access access) {
        var parent = access.node().parent().orElse(access.node());
        var container = access.container().text();
        var key = access.index().text();
        var words = "`" + container + "` has no key "
                + access.key().map(NoneFault::shown).orElse(key) + " yet";
        if (parent.is("augmented_assignment")
                && access.node().fieldName().filter("left"::equals).isPresent()) {
            return counted(crash, access, parent, words);
        }
        if (!access.isRead()) {
            return Stream.empty();
        }
        var filled = filled(parent);
        if (filled.isPresent()) {
            return crash.draft()
                    .replace(
                            access.node(),
                            container + ".setdefault(" + key + ", "
                                    + filled.get().neutral() + ")")
                    .because(0.9, words);
        }
        var known = kind(access).or(() -> returned(crash, access));
        var kinds = known.map(List::of).orElse(GUESSED);
        return kinds.stream().flatMap(shape -> {
            var neutral = shape.neutral(crash.prime().file());
            double prior = known.isPresent() ? 0.66 : 0.5 - 0.05 * kinds.indexOf(shape);
            return crash.draft()
                    .replace(access.node(), container + ".get(" + key + ", " + neutral + ")")
                    .because(prior, words + "; " + neutral + " is read instead");
        });
    }

    /** What the caller needs, where the entry is returned as it is. */
    private static Optional<Shape> returned(PythonCrash crash, Access access) {
        boolean result = access.node()
                .parent()
                .filter(parent -> parent.is("return_statement"))
                .isPresent();
        var name = crash.prime().function().map(FunctionDefinition::name).orElse("");
        return crash.frames().stream()
                .skip(1)
                .limit(1)
                .filter(_ -> result)
                .flatMap(caller -> caller.suspects("call").stream())
                .filter(call -> new Call(call).name().equals(name))
                .flatMap(call -> Uses.of(call).stream())
                .findFirst();
    }

    private static Stream<Candidate> counted(PythonCrash crash, Access access, Node statement, String words) {
        var operator = statement.field("operator").map(Node::text).orElse("+=").replace("=", "");
        var value = statement.field("right");
        return value.stream().flatMap(right -> {
            var shape = Shape.of(right)
                    .or(() -> crash.prime().value(right).flatMap(Shape::of))
                    .orElse(Shape.WHOLE);
            var read = access.container().text() + ".get(" + access.index().text() + ", "
                    + shape.neutral(crash.prime().file()) + ")";
            boolean loose = right.is("conditional_expression", "lambda", "expression_list");
            return crash.draft()
                    .replace(
                            statement,
                            access.node().text() + " = " + read + " " + operator + " "
                                    + (loose ? "(" + right.text() + ")" : right.text()))
                    .because(
                            0.92,
                            words + "; counting starts at "
                                    + shape.neutral(crash.prime().file()));
        });
    }

    /** What a method that changes its object in place needs. */
    private static Optional<Shape> filled(Node attribute) {
        return attribute
                .parent()
                .flatMap(Call::of)
                .filter(call -> call.function().equals(attribute) && FILLING.contains(call.name()))
                .map(call -> switch (call.name()) {
                    case "add" -> Shape.SET;
                    case "update", "setdefault" -> Shape.DICTIONARY;
                    default -> Shape.LIST;
                });
    }

    /** The kind of the other entries, else the kind that the use needs. */
    private static Optional<Shape> kind(Access access) {
        return access.held().stream()
                .flatMap(held -> held.members().stream())
                .map(Variable::value)
                .filter(value -> !value.isNull())
                .flatMap(value -> Shape.of(value).stream())
                .findFirst()
                .or(() -> Uses.of(access.node()));
    }
}
