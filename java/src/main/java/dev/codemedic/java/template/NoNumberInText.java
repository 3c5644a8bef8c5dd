package dev.codemedic.java.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.java.code.Call;
import dev.codemedic.java.code.Code;
import dev.codemedic.java.code.Exits;
import dev.codemedic.java.code.Rewrite;
import dev.codemedic.java.code.Statements;
import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text is read as a number that it is not, or not in this form: blanks are cut off, separators taken out, fractions
 * and large numbers read as such; what is empty or no number is skipped in a loop and counts as 0 elsewhere.
 */
@AutoService(JavaTemplate.class)
@Heals({"java.lang.NumberFormatException"})
public final class NoNumberInText implements JavaTemplate {
    private static final Pattern TEXT =
            Pattern.compile("^(?:For input string: |Cannot parse .*: )\"(.*?)\"", Pattern.DOTALL);
    private static final String WHOLE = "parseInt|parseLong|valueOf|decode|parseShort|parseByte";

    @Override
    public Stream<Candidate> propose(JavaCrash crash) {
        var text = text(crash);
        return text.stream()
                .flatMap(content -> crash.prime().suspects("method_invocation", "object_creation_expression").stream()
                        .flatMap(node -> Call.of(node).stream())
                        .filter(call -> call.is(
                                "parseInt",
                                "parseLong",
                                "parseDouble",
                                "parseFloat",
                                "valueOf",
                                "parseShort",
                                "BigDecimal",
                                "BigInteger"))
                        .filter(call -> call.arguments().size() == 1)
                        .limit(2)
                        .flatMap(call -> proposals(call, content)));
    }

    private static Optional<String> text(JavaCrash crash) {
        return crash.message(TEXT)
                .map(found -> found.group(1))
                .or(() -> crash.message().matches("empty String|Zero length.*") ? Optional.of("") : Optional.empty());
    }

    private static Stream<Candidate> proposals(Call call, String text) {
        var argument = call.arguments().getFirst();
        var found = new ArrayList<Candidate>(otherForm(call, argument, text));
        var shown = "`" + argument.text() + "` is \"" + text + "\"";
        if (text.isBlank() || !text.matches(".*\\d.*")) {
            skipped(call, argument, text, shown).ifPresent(found::add);
            zero(call, argument, text, shown).ifPresent(found::add);
        }
        return found.stream();
    }

    private static List<Candidate> otherForm(Call call, Node argument, String text) {
        var tight = Code.tight(argument);
        var shown = "`" + argument.text() + "` is \"" + text + "\"";
        if (!text.equals(text.strip()) && !text.isBlank()) {
            return List.of(with(argument, tight + ".trim()", shown + ", with blanks around it", 0.96));
        }
        if (text.matches("[-+]?\\d{1,3}(,\\d{3})+(\\.\\d+)?")) {
            return List.of(
                    with(argument, tight + ".replace(\",\", \"\")", shown + ", with separators of thousands", 0.93));
        }
        if (text.matches("[-+]?\\d+,\\d{1,2}") && call.is("parseDouble", "parseFloat", "BigDecimal")) {
            return List.of(
                    with(argument, tight + ".replace(',', '.')", shown + ", with a comma before the fraction", 0.88));
        }
        if (text.matches("[$€£]\\s?[\\d.]+")) {
            return List.of(with(argument, tight + ".substring(1).trim()", shown + ", with a sign before it", 0.84));
        }
        if (text.matches("[\\d.]+\\s?[$€£%]")) {
            return List.of(with(
                    argument,
                    tight + ".substring(0, " + tight + ".length() - 1).trim()",
                    shown + ", with a sign behind it",
                    0.84));
        }
        if (text.matches("[-+]?0[xX][0-9a-fA-F]+") && call.is("parseInt", "parseLong", "valueOf")) {
            return call.node()
                    .field("name")
                    .map(name -> List.of(Rewrite.around(name)
                            .replace(name, "decode")
                            .because(shown + ", which names its base", 0.9)))
                    .orElse(List.of());
        }
        if (text.matches("[-+]?(\\d+\\.\\d*|\\.\\d+)")
                && call.name().matches(WHOLE)
                && call.receiverText().matches("Integer|Long|Short")) {
            var type = call.receiverText().equals("Long") ? "long" : "int";
            var value = "(" + type + ") Double.parseDouble(" + argument.text() + ")";
            return List.of(Rewrite.around(call.node())
                    .replace(call.node(), value)
                    .because(shown + ", which is a fraction; it is cut", 0.8));
        }
        return List.of();
    }

    private static Candidate with(Node argument, String text, String words, double prior) {
        return Rewrite.around(argument).replace(argument, text).because(words, prior);
    }

    private static Optional<Candidate> skipped(Call call, Node argument, String text, String shown) {
        var condition = text.isEmpty()
                ? Code.tight(argument) + ".isEmpty()"
                : text.isBlank()
                        ? Code.tight(argument) + ".isBlank()"
                        : "!" + Code.tight(argument) + ".matches(\"-?\\\\d+\")";
        return Statements.around(call.node())
                .filter(_ -> Code.isRepeatable(argument))
                .filter(statement -> Exits.round(statement).isPresent())
                .map(statement -> Exits.guard(statement, condition, List.of("continue;"))
                        .because(shown + "; such texts are skipped", text.isBlank() ? 0.82 : 0.7));
    }

    private static Optional<Candidate> zero(Call call, Node argument, String text, String shown) {
        if (!Code.isRepeatable(argument) || !text.isBlank()) {
            return Optional.empty();
        }
        boolean alone = call.node()
                .parent()
                .filter(parent -> parent.is("variable_declarator", "return_statement", "argument_list"))
                .isPresent();
        var value = Code.tight(argument) + (text.isEmpty() ? ".isEmpty()" : ".isBlank()") + " ? 0 : "
                + call.node().text();
        return call.is("BigDecimal", "BigInteger")
                ? Optional.empty()
                : Optional.of(Rewrite.around(call.node())
                        .replace(call.node(), alone ? value : "(" + value + ")")
                        .because(shown + ", which counts as 0", 0.68));
    }
}
