package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.failure.Value;
import dev.codemedic.core.failure.Variable;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.core.propose.NearNames;
import dev.codemedic.python.code.TextLiteral;
import dev.codemedic.python.live.Access;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A dictionary has the key in another form: a literal is misspelt, a number is looked up as text or the other way
 * round, or upper and lower case differ.
 */
@AutoService(PythonTemplate.class)
@Heals({"KeyError"})
public final class MisspeltKey implements PythonTemplate {
    private static final int SHORTEST = 3;

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        return Access.missingKey(crash.prime()).stream()
                .limit(3)
                .flatMap(access -> access.held().stream().flatMap(held -> proposals(crash, access, held)));
    }

    private static Stream<Candidate> proposals(PythonCrash crash, Access access, Value held) {
        var keys = held.members().stream().map(Variable::name).toList();
        var literal = TextLiteral.value(access.index());
        if (literal.isPresent()) {
            return literal(crash, access, literal.get(), keys);
        }
        return access.key().stream().flatMap(key -> converted(crash, access, key, keys));
    }

    private static Stream<Candidate> literal(PythonCrash crash, Access access, String wanted, List<String> keys) {
        var texts =
                keys.stream().flatMap(key -> TextLiteral.value(key).stream()).toList();
        var quoted = access.index().text();
        char quote = quoted.charAt(quoted.length() - 1);
        return NearNames.of(wanted, texts).stream()
                .filter(_ -> wanted.length() >= SHORTEST)
                .limit(2)
                .flatMap(near -> crash.draft()
                        .replace(access.index(), TextLiteral.quoted(near.name(), quote))
                        .because(
                                0.96 * near.likeness(),
                                "`" + access.container().text() + "` has no key '" + wanted + "', but '" + near.name()
                                        + "'"));
    }

    private static Stream<Candidate> converted(PythonCrash crash, Access access, Value key, List<String> keys) {
        var text = access.index().text();
        var words = "`" + text + "` is " + key.text() + ", and `"
                + access.container().text() + "` has ";
        var plain = TextLiteral.value(key.text());
        if (plain.isPresent() && keys.contains(plain.get().strip())) {
            return crash.draft()
                    .wrap(access.index(), "int(", ")")
                    .because(0.9, words + "the number " + plain.get().strip());
        }
        if (key.type().equals("int") && keys.contains("'" + key.text() + "'")) {
            return crash.draft()
                    .wrap(access.index(), "str(", ")")
                    .because(0.9, words + "the text '" + key.text() + "'");
        }
        return plain.stream()
                .flatMap(wanted -> Stream.of("strip", "lower", "upper", "title")
                        .filter(method -> keys.contains(TextLiteral.quoted(applied(wanted, method), '\'')))
                        .limit(1)
                        .flatMap(method -> crash.draft()
                                .append(access.index(), "." + method + "()")
                                .because(0.88, words + "'" + applied(wanted, method) + "'")));
    }

    private static String applied(String text, String method) {
        return switch (method) {
            case "strip" -> text.strip();
            case "lower" -> text.toLowerCase(Locale.ROOT);
            case "upper" -> text.toUpperCase(Locale.ROOT);
            default ->
                text.isEmpty()
                        ? text
                        : text.substring(0, 1).toUpperCase(Locale.ROOT)
                                + text.substring(1).toLowerCase(Locale.ROOT);
        };
    }
}
