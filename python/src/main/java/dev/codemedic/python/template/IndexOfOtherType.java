package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.failure.Value;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.code.Binding;
import dev.codemedic.python.code.Loop;
import dev.codemedic.python.live.Access;
import dev.codemedic.syntax.Node;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A list or text is indexed by what is no whole number: digits are converted, an element used as its own index stands
 * for itself, a loop over a dictionary's keys takes its values, records in a list are asked one by one.
 */
@AutoService(PythonTemplate.class)
@Heals({"TypeError"})
public final class IndexOfOtherType implements PythonTemplate {
    private static final Pattern MESSAGE = Pattern.compile(
            "(list|tuple|string|str|byte) indices must be integers(?: or slices)?(?:, not '?([\\w.]+)'?)?");

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        if (crash.message(MESSAGE).isEmpty() || !crash.thrownByProject()) {
            return Stream.empty();
        }
        return Access.in(crash.prime())
                .filter(access ->
                        access.key().map(key -> !key.type().equals("int")).orElse(true))
                .limit(2)
                .flatMap(access -> Stream.of(
                                converted(crash, access),
                                itself(crash, access),
                                values(crash, access),
                                first(crash, access),
                                parsed(crash, access))
                        .flatMap(each -> each));
    }

    private static Stream<Candidate> converted(PythonCrash crash, Access access) {
        boolean digits = access.key()
                .map(Value::text)
                .filter(text -> text.matches("'-?\\d+'"))
                .isPresent();
        return digits
                ? crash.draft()
                        .wrap(access.index(), "int(", ")")
                        .because(0.9, "the index `" + access.index().text() + "` is a text of digits")
                : Stream.empty();
    }

    /** {@code for item in items: items[item]} means {@code item}. */
    private static Stream<Candidate> itself(PythonCrash crash, Access access) {
        boolean element = access.index().is("identifier")
                && Loop.binding(access.index().text(), access.node())
                        .flatMap(Loop::iterable)
                        .filter(iterable ->
                                iterable.text().equals(access.container().text()))
                        .isPresent();
        return element
                ? crash.draft()
                        .replace(access.node(), access.index().text())
                        .because(0.94, "the loop gives the elements themselves, not their positions")
                : Stream.empty();
    }

    /** {@code for user in users: user["name"]} where the users are a dictionary's values. */
    private static Stream<Candidate> values(PythonCrash crash, Access access) {
        return Loop.binding(access.container().text(), access.node())
                .flatMap(Loop::iterable)
                .filter(iterable -> crash.prime()
                        .value(iterable)
                        .filter(value -> value.kind() == Value.Kind.MAPPING)
                        .isPresent())
                .stream()
                .flatMap(iterable -> crash.draft()
                        .append(iterable, ".values()")
                        .because(
                                0.94,
                                "running through `" + iterable.text() + "` gives its keys; its values are meant"));
    }

    private static Stream<Candidate> first(PythonCrash crash, Access access) {
        boolean records = access.held().stream()
                .filter(held -> held.kind() == Value.Kind.SEQUENCE)
                .flatMap(held -> held.members().stream())
                .anyMatch(member -> access.key()
                        .filter(key -> member.value().member(key.text()).isPresent())
                        .isPresent());
        return records
                ? crash.draft()
                        .append(access.container(), "[0]")
                        .because(0.6, "`" + access.container().text() + "` is a list of records; the first is asked")
                : Stream.empty();
    }

    /** A JSON text is read before its entries are. */
    private static Stream<Candidate> parsed(PythonCrash crash, Access access) {
        boolean json = access.held()
                .filter(held -> held.kind() == Value.Kind.TEXT && held.text().matches("(?s)['\"]\\s*[{\\[].*"))
                .isPresent();
        if (!json || !access.container().is("identifier")) {
            return Stream.empty();
        }
        var origin = crash.prime()
                .bindings()
                .reaching(access.container().text(), access.node())
                .filter(binding -> binding.kind() == Binding.Kind.ASSIGNED)
                .flatMap(Binding::bound);
        return origin.stream()
                .flatMap((Node node) -> crash.draft()
                        .wrap(node, "json.loads(", ")")
                        .addImport(crash.prime().file(), "import json")
                        .because(0.84, "`" + access.container().text() + "` is still JSON text"));
    }
}
