package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.code.Call;
import dev.codemedic.python.code.Statements;
import dev.codemedic.python.code.TextLiteral;
import dev.codemedic.syntax.Node;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text is read as a number that it is not, or not in this form: thousands separators and currency signs are taken
 * out, fractions read as such, hexadecimal read with its base; empty text is skipped in a loop and counts as 0
 * elsewhere.
 */
@AutoService(PythonTemplate.class)
@Heals({"ValueError"})
public final class NoNumberInText implements PythonTemplate {
    private static final Pattern TEXT = Pattern.compile(
            "(?:invalid literal for int\\(\\) with base \\d+|could not convert string to float): (.*)", Pattern.DOTALL);

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        var text = crash.message(TEXT).flatMap(match -> TextLiteral.value(match.group(1)));
        return text.stream()
                .flatMap(content -> crash.prime().suspects("call").stream()
                        .map(Call::new)
                        .filter(call -> call.is("int", 1) || call.is("float", 1))
                        .limit(2)
                        .flatMap(call -> content.isBlank()
                                ? blank(crash, call, content.isEmpty())
                                : otherForm(crash, call, content.strip())));
    }

    private static Stream<Candidate> otherForm(PythonCrash crash, Call call, String text) {
        var argument = call.arguments().getFirst();
        var tight = argument.is("identifier", "attribute", "call", "subscript", "string")
                ? argument.text()
                : "(" + argument.text() + ")";
        char quote = crash.prime().file().quote();
        var shown = "`" + argument.text() + "` is '" + text + "'";
        if (text.matches("[-+]?\\d{1,3}(,\\d{3})+(\\.\\d+)?")) {
            return crash.draft()
                    .replace(argument, tight + ".replace(" + quote + "," + quote + ", " + quote + quote + ")")
                    .because(0.9, shown + ", with separators of thousands");
        }
        if (call.name().equals("int") && text.matches("[-+]?(\\d+\\.\\d*|\\.\\d+|\\d+[eE]\\d+)")) {
            return crash.draft().wrap(argument, "float(", ")").because(0.84, shown + ", which is a fraction");
        }
        if (call.name().equals("int") && text.matches("0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO][0-7]+")) {
            return crash.draft().append(argument, ", 0").because(0.92, shown + ", which names its base");
        }
        if (text.matches("[-+]?\\d+,\\d{1,2}") && call.name().equals("float")) {
            return crash.draft()
                    .replace(argument, tight + ".replace(" + quote + "," + quote + ", " + quote + "." + quote + ")")
                    .because(0.82, shown + ", with a comma before the fraction");
        }
        var sign = text.matches("[$€£].*")
                ? text.substring(0, 1)
                : text.matches(".*[%$€£]") ? text.substring(text.length() - 1) : "";
        if (!sign.isEmpty()) {
            return crash.draft()
                    .replace(argument, tight + ".strip(" + quote + sign + quote + ")")
                    .because(0.84, shown + ", with the sign " + sign);
        }
        return noNumber(crash, call, tight, shown);
    }

    /** Rounds whose text is no number are skipped. */
    private static Stream<Candidate> noNumber(PythonCrash crash, Call call, String tight, String shown) {
        var statement = Statements.around(call.node());
        boolean simple = call.arguments().getFirst().is("identifier", "subscript", "attribute");
        boolean loop =
                statement.filter(each -> !Statements.loops(each).isEmpty()).isPresent();
        return simple && loop && call.name().equals("int")
                ? crash.draft()
                        .insertBefore(
                                statement.get(),
                                "if not " + tight + ".strip().lstrip(\"-\").isdigit():",
                                "    continue")
                        .because(0.5, shown + "; texts that are no number are skipped")
                : Stream.empty();
    }

    private static Stream<Candidate> blank(PythonCrash crash, Call call, boolean empty) {
        var argument = call.arguments().getFirst();
        var statement = Statements.around(call.node());
        boolean simple = argument.is("identifier", "attribute", "subscript");
        boolean loop =
                statement.filter(each -> !Statements.loops(each).isEmpty()).isPresent();
        var zero = call.name().equals("int") ? "0" : "0.0";
        var skip = simple && loop
                ? crash.draft()
                        .insertBefore(statement.get(), "if not " + argument.text() + ".strip():", "    continue")
                        .because(0.8, "`" + argument.text() + "` is empty; empty texts are skipped")
                : Stream.<Candidate>empty();
        var instead = crash.draft()
                .wrap(argument, "", empty ? " or 0" : ".strip() or 0")
                .because(
                        simple && call.arguments().size() == 1 ? 0.6 : 0.5,
                        "`" + argument.text() + "` is empty, which counts as " + zero);
        return Stream.concat(skip, grouped(argument) ? Stream.empty() : instead);
    }

    private static boolean grouped(Node argument) {
        return argument.is("conditional_expression", "lambda");
    }
}
