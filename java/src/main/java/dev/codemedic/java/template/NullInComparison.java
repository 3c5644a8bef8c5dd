package dev.codemedic.java.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.java.code.Call;
import dev.codemedic.java.code.Code;
import dev.codemedic.java.code.Rewrite;
import dev.codemedic.syntax.Node;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A comparison is asked of null: {@code name.equals("bob")} becomes {@code "bob".equals(name)}, and
 * {@code a.equals(b)} becomes {@code Objects.equals(a, b)}.
 *
 * <p>Unsafe where null should never have come that far.
 */
@AutoService(JavaTemplate.class)
@Heals({"java.lang.NullPointerException"})
public final class NullInComparison implements JavaTemplate {

    @Override
    public Stream<Candidate> propose(JavaCrash crash) {
        return crash.nullUses().stream()
                .flatMap(node -> node.parent().stream())
                .flatMap(node -> Call.of(node).stream())
                .filter(call -> call.is("equals", "equalsIgnoreCase", "contentEquals"))
                .filter(call -> call.arguments().size() == 1)
                .flatMap(call -> turned(call).stream());
    }

    private static Optional<Candidate> turned(Call call) {
        var asked = call.receiver().filter(receiver -> !receiver.is("string_literal"));
        var argument = call.argument(0).orElseThrow();
        return asked.flatMap(receiver -> isNeverNull(argument) && !call.is("contentEquals")
                ? Optional.of(swapped(call, receiver, argument))
                : call.is("equals") ? Optional.of(tolerant(call, receiver, argument)) : Optional.empty());
    }

    private static boolean isNeverNull(Node argument) {
        return argument.is("string_literal", "class_literal")
                || argument.is("identifier", "field_access")
                        && argument.text().matches("(?:[\\w.]+\\.)?[A-Z][A-Z0-9_]+");
    }

    private static Candidate swapped(Call call, Node receiver, Node argument) {
        return Rewrite.around(receiver)
                .replace(receiver, Code.tight(argument))
                .replace(argument, Code.bare(receiver).text())
                .because("`" + receiver.text() + "` may be null, " + argument.text() + " is not", 0.9);
    }

    private static Candidate tolerant(Call call, Node receiver, Node argument) {
        return Rewrite.around(receiver)
                .importing("java.util.Objects")
                .replace(call.node(), "Objects.equals(" + Code.bare(receiver).text() + ", " + argument.text() + ")")
                .because("`" + receiver.text() + "` may be null", 0.86);
    }
}
