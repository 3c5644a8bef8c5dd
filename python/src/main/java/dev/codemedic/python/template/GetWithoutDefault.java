package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.failure.Value;
import dev.codemedic.core.failure.Variable;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.core.propose.NearNames;
import dev.codemedic.python.code.Shape;
import dev.codemedic.python.code.TextLiteral;
import dev.codemedic.python.origin.Origin;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code mapping.get(key)} finds nothing and gives {@code None}: a default of the kind that the other entries have, or
 * that the use needs, is named: {@code carts.get(name, [])}. A literal key that looks like one that is there is
 * corrected instead.
 *
 * <p>Unsafe where a missing key is a mistake that the user should hear of.
 */
@AutoService(PythonTemplate.class)
@Heals({"TypeError", "AttributeError"})
public final class GetWithoutDefault implements PythonTemplate {

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        return NoneFault.from(crash, Origin.MissingKey.class)
                .flatMap(missing -> Stream.concat(renamed(crash, missing.origin()), preset(crash, missing)));
    }

    private static Stream<Candidate> renamed(PythonCrash crash, Origin.MissingKey missing) {
        var wanted = TextLiteral.value(missing.key());
        if (wanted.isEmpty() || missing.held().isEmpty()) {
            return Stream.empty();
        }
        var keys = missing.held().get().members().stream()
                .flatMap(member -> TextLiteral.value(member.name()).stream())
                .toList();
        char quote = missing.key().text().charAt(missing.key().text().length() - 1);
        return NearNames.of(wanted.get(), keys).stream()
                .limit(2)
                .flatMap(near -> crash.draft()
                        .replace(missing.key(), TextLiteral.quoted(near.name(), quote))
                        .because(
                                Math.max(0.82, near.likeness()),
                                "`" + missing.mapping().text() + "` has no key '" + wanted.get() + "', but '"
                                        + near.name() + "'"));
    }

    private static Stream<Candidate> preset(PythonCrash crash, NoneFault.Of<Origin.MissingKey> missing) {
        var origin = missing.origin();
        var held = origin.held().flatMap(GetWithoutDefault::ofOtherEntries);
        var wanted = missing.fault().wanted();
        var shape =
                wanted.filter(each -> held.isEmpty() || fits(held.get(), each)).or(() -> held);
        var key = origin.wanted().map(NoneFault::shown).orElse(origin.key().text());
        return shape.stream()
                .flatMap(each -> crash.draft()
                        .append(origin.key(), ", " + missing.fault().neutral(held.orElse(each)))
                        .because(
                                0.8,
                                "`" + origin.mapping().text() + "` has no key " + key + ", so `"
                                        + origin.call().name() + "` gave None; now it gives "
                                        + missing.fault().neutral(held.orElse(each))));
    }

    /** Whether entries of a family serve where another is needed: several kinds of containers can be run through. */
    private static boolean fits(Shape held, Shape wanted) {
        return held == wanted || held.isContainer() && wanted.isContainer() || held.isNumber() && wanted.isNumber();
    }

    private static Optional<Shape> ofOtherEntries(Value mapping) {
        return mapping.members().stream()
                .map(Variable::value)
                .filter(value -> !value.isNull())
                .findFirst()
                .flatMap(Shape::of);
    }
}
