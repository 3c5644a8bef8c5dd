package dev.codemedic.java.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.java.code.Code;
import dev.codemedic.java.code.Exits;
import dev.codemedic.java.code.Rewrite;
import dev.codemedic.java.code.Statements;
import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A value is cast to a type that it is not of: numbers and texts are converted, what is of another class is passed
 * over.
 */
@AutoService(JavaTemplate.class)
@Heals({"java.lang.ClassCastException"})
public final class CastOfOtherType implements JavaTemplate {
    private static final Pattern MESSAGE = Pattern.compile("(?:class )?(\\S+) cannot be cast to (?:class )?(\\S+)");
    private static final Pattern NUMBER =
            Pattern.compile("java\\.lang\\.(?:Integer|Long|Double|Float|Short|Byte)|java\\.math\\.Big\\w+");
    private static final Map<String, String> PARSED = Map.of(
            "java.lang.Integer",
            "Integer.parseInt",
            "java.lang.Long",
            "Long.parseLong",
            "java.lang.Double",
            "Double.parseDouble",
            "java.lang.Float",
            "Float.parseFloat",
            "java.lang.Boolean",
            "Boolean.parseBoolean",
            "java.lang.Short",
            "Short.parseShort");
    private static final Map<String, String> NARROWED = Map.of(
            "java.lang.Integer",
            "intValue",
            "java.lang.Long",
            "longValue",
            "java.lang.Double",
            "doubleValue",
            "java.lang.Float",
            "floatValue",
            "java.lang.Short",
            "shortValue");

    @Override
    public Stream<Candidate> propose(JavaCrash crash) {
        var types = crash.message(MESSAGE);
        if (types.isEmpty()) {
            return Stream.empty();
        }
        var actual = types.get().group(1);
        var wanted = types.get().group(2);
        var simple = wanted.substring(Math.max(wanted.lastIndexOf('.'), wanted.lastIndexOf('$')) + 1);
        return crash.prime().suspects("cast_expression").stream()
                .filter(cast -> cast.field("type")
                        .filter(type -> boxed(type.text().replaceAll("<.*", "")).endsWith(simple))
                        .isPresent())
                .limit(2)
                .flatMap(cast -> cast.field("value").stream()
                        .flatMap(value -> Stream.concat(
                                converted(cast, value, actual, wanted),
                                passedOver(
                                        cast,
                                        value,
                                        actual,
                                        cast.field("type").map(Node::text).orElse(simple)))));
    }

    private static String boxed(String type) {
        return switch (type) {
            case "int" -> "Integer";
            case "long" -> "Long";
            case "double" -> "Double";
            case "float" -> "Float";
            case "boolean" -> "Boolean";
            case "short" -> "Short";
            default -> type;
        };
    }

    private static Stream<Candidate> converted(Node cast, Node value, String actual, String wanted) {
        var words = "`" + value.text() + "` is " + article(actual.substring(actual.lastIndexOf('.') + 1));
        String text = null;
        if (wanted.equals("java.lang.String")) {
            text = "String.valueOf(" + Code.bare(value).text() + ")";
        } else if (actual.equals("java.lang.String") && PARSED.containsKey(wanted)) {
            text = PARSED.get(wanted) + "((String) " + Code.tight(value) + ")";
        } else if (NUMBER.matcher(actual).matches() && NARROWED.containsKey(wanted)) {
            text = "((Number) " + Code.tight(value) + ")." + NARROWED.get(wanted) + "()";
        }
        return text == null
                ? Stream.empty()
                : Stream.of(Rewrite.around(cast).replace(cast, text).because(words + "; it is converted", 0.93));
    }

    private static Stream<Candidate> passedOver(Node cast, Node value, String actual, String type) {
        if (!Code.isRepeatable(value) || type.matches("[a-z]+")) {
            return Stream.empty();
        }
        var raw = type.replaceAll("<.*>", "");
        var test = Code.tight(value) + " instanceof " + raw;
        var words = "`" + value.text() + "` may be "
                + article(actual.substring(Math.max(actual.lastIndexOf('.'), actual.lastIndexOf('$')) + 1));
        var found = new ArrayList<Candidate>();
        var statement = Statements.around(cast);
        statement.filter(each -> !Statements.isLoop(each)).ifPresent(each -> {
            boolean round = Exits.round(each).isPresent();
            Exits.guard(each, "!(" + test + ")")
                    .map(guard -> guard.because(words + "; it is passed over", round ? 0.68 : 0.6))
                    .ifPresent(found::add);
        });
        statement
                .filter(each -> each.is("if_statement"))
                .flatMap(each -> each.field("condition"))
                .filter(condition -> condition.contains(cast))
                .map(Code::bare)
                .ifPresent(condition -> found.add(Rewrite.around(condition)
                        .replace(condition, test + " && " + Code.operand(condition))
                        .because(words, 0.72)));
        return found.stream();
    }

    private static String article(String type) {
        return ("AEIOU".indexOf(type.charAt(0)) >= 0 ? "an " : "a ") + type;
    }
}
