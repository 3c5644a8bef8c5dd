package dev.codemedic.java.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.java.code.Rewrite;
import dev.codemedic.syntax.Node;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A format and its values differ: {@code %d} for a fraction or text, a percent sign that begins nothing. */
@AutoService(JavaTemplate.class)
@Heals({
    "java.util.IllegalFormatConversionException",
    "java.util.UnknownFormatConversionException",
    "java.util.FormatFlagsConversionMismatchException",
    "java.util.MissingFormatArgumentException"
})
public final class FormatMismatch implements JavaTemplate {
    private static final Pattern CONVERSION = Pattern.compile("(\\w) != (\\S+)");
    private static final Pattern UNKNOWN = Pattern.compile("Conversion = '?(.)");
    private static final Pattern MISSING = Pattern.compile("Format specifier '(.+)'");

    @Override
    public Stream<Candidate> propose(JavaCrash crash) {
        return crash.prime().suspects("string_literal").stream()
                .filter(literal -> literal.text().contains("%"))
                .limit(2)
                .flatMap(literal -> crash.message(CONVERSION)
                        .map(found -> converted(literal, found.group(1), found.group(2)))
                        .or(() -> crash.message(UNKNOWN).map(found -> percent(literal, found.group(1))))
                        .or(() -> crash.message(MISSING).map(found -> without(literal, found.group(1))))
                        .orElse(Stream.empty()));
    }

    private static Stream<Candidate> converted(Node literal, String conversion, String type) {
        var simple = type.substring(type.lastIndexOf('.') + 1);
        var better = switch (simple) {
            case "Double", "Float", "BigDecimal" -> "f";
            case "Integer", "Long", "Short", "Byte", "BigInteger" -> "d";
            default -> "s";
        };
        var places =
                Pattern.compile("%([-#+ 0,(]*)(\\d*)(\\.\\d+)?" + conversion).matcher(literal.text());
        return places.results().limit(3).map(found -> {
            boolean plain = !better.equals("f");
            var precision = plain || found.group(3) == null ? "" : found.group(3);
            var flags = better.equals("s") ? found.group(1).replaceAll("[#+ 0,(]", "") : found.group(1);
            int start = literal.start() + found.start();
            return Rewrite.around(literal)
                    .replace(start, start + found.group().length(), "%" + flags + found.group(2) + precision + better)
                    .because(
                            "%" + conversion + " cannot show a value of type " + simple + "; %" + better + " can", 0.9);
        });
    }

    private static Stream<Candidate> percent(Node literal, String conversion) {
        var places = Pattern.compile("%"
                        + (conversion.equals("%")
                                ? "(?=[^%a-zA-Z\\d]|$)"
                                : "(?=[-#+ 0,(\\d.]*" + Pattern.quote(conversion) + ")"))
                .matcher(literal.text());
        return places.results()
                .limit(2)
                .map(found -> Rewrite.around(literal)
                        .insert(literal.start() + found.start(), "%")
                        .because("a percent sign is written %%", 0.93));
    }

    private static Stream<Candidate> without(Node literal, String specifier) {
        int at = literal.text().lastIndexOf(specifier);
        if (at < 0) {
            return Stream.empty();
        }
        int start = literal.start() + at;
        return Stream.of(
                specifier.startsWith("% ")
                        ? Rewrite.around(literal).insert(start, "%").because("a percent sign is written %%", 0.9)
                        : Rewrite.around(literal)
                                .replace(start, start + specifier.length(), "")
                                .because("no value is passed for " + specifier, 0.5));
    }
}
