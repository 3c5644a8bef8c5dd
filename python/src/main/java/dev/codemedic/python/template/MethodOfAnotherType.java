package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.code.Call;
import dev.codemedic.python.code.Table;
import dev.codemedic.syntax.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A builtin type's method is called by the name that another type, another language or Python 2 has for it:
 * {@code list.add(x)} becomes {@code list.append(x)}, {@code d.has_key(k)} becomes {@code k in d}, {@code x.length}
 * becomes {@code len(x)}.
 *
 * <p>Unsafe where a value of the other type was meant to arrive.
 */
@AutoService(PythonTemplate.class)
@Heals({"AttributeError"})
public final class MethodOfAnotherType implements PythonTemplate {
    /**
     * By type and method: a bare word is the right name; else the whole expression, where {@code $} is the object and
     * {@code 0}, {@code 1} behind {@code %} the arguments.
     */
    private static final Map<String, List<String>> TABLE =
            Table.beside(MethodOfAnotherType.class, "methods-of-other-types.txt");

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        return AttributeFault.in(crash).flatMap(fault -> {
            var written = fault.call().map(Call::new);
            int arguments = written.map(call -> call.arguments().size()).orElse(-1);
            return Stream.of(fault.simpleType(), "any")
                    .flatMap(type -> TABLE.getOrDefault(type + "." + fault.name(), List.of()).stream())
                    .map(form -> form.replace('~', ' '))
                    .filter(form -> arguments < 0 ? !form.contains("%") : highest(form) < arguments || isName(form))
                    .limit(1)
                    .flatMap(form -> changed(fault, written, form));
        });
    }

    private static boolean isName(String form) {
        return form.matches("\\w+");
    }

    private static int highest(String form) {
        return form.contains("%1") ? 1 : form.contains("%0") ? 0 : -1;
    }

    private static Stream<Candidate> changed(AttributeFault fault, Optional<Call> call, String form) {
        var words = article(fault.simpleType()) + " has no `" + fault.name() + "`; ";
        if (isName(form)) {
            return fault.crash()
                    .draft()
                    .replace(fault.nameNode(), form)
                    .because(0.96, words + "`" + form + "` does that");
        }
        var whole = call.map(Call::node).orElse(fault.node());
        boolean statement = form.contains(" = ") || form.contains(" += ");
        if (statement
                && whole.parent()
                        .filter(parent -> parent.is("expression_statement"))
                        .isEmpty()) {
            return Stream.empty();
        }
        var text = form.replace("$", fault.object().text());
        var arguments = call.map(Call::arguments).orElse(List.of());
        for (int i = 0; i < arguments.size(); i++) {
            text = text.replace("%" + i, arguments.get(i).text());
        }
        return fault.crash()
                .draft()
                .replace(whole, !statement && needsParentheses(whole, text) ? "(" + text + ")" : text)
                .because(0.95, words + "`" + text + "` does that");
    }

    private static boolean needsParentheses(Node node, String text) {
        return (text.contains(" in ") || text.startsWith("not "))
                && node.parent()
                        .filter(parent -> parent.is(
                                "binary_operator", "comparison_operator", "attribute", "subscript", "not_operator"))
                        .isPresent();
    }

    private static String article(String type) {
        return "aeiou".indexOf(type.charAt(0)) >= 0 ? "an " + type : "a " + type;
    }
}
