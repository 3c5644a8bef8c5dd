package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.code.Call;
import dev.codemedic.syntax.Node;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A view, a set or what gives its values one by one is indexed, measured or printed as JSON: it becomes a list first,
 * {@code list(d.keys())[0]}.
 */
@AutoService(PythonTemplate.class)
@Heals({"TypeError", "AttributeError"})
public final class NotYetList implements PythonTemplate {
    private static final String TYPES =
            "(generator|map|filter|zip|set|frozenset|dict_keys|dict_values|dict_items|enumerate"
                    + "|reversed|list_reverseiterator|range_iterator|list_iterator|itertools\\.\\w+|odict_\\w+)";
    private static final Pattern MESSAGE =
            Pattern.compile("'" + TYPES + "' object (?:is not subscriptable|does not support indexing"
                    + "|does not support item assignment|is not reversible|has no attribute '(?:append|sort|index|insert|reverse|count|pop|extend)')"
                    + "|object of type '" + TYPES + "' has no len\\(\\)"
                    + "|Object of type '?" + TYPES + "'? is not JSON serializable"
                    + "|(?:Population must be a sequence\\.|'" + TYPES + "' object is not reversible).*");
    private static final Pattern SAMPLED =
            Pattern.compile("Population must be a sequence.*|.*argument to reversed\\(\\) must be a sequence.*");

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        boolean serial = crash.message().contains("JSON serializable");
        if (crash.message(MESSAGE).isEmpty() && crash.message(SAMPLED).isEmpty()
                || !serial && !crash.thrownByProject() && !crash.message().startsWith("Population")) {
            return Stream.empty();
        }
        return crash.prime().suspects("subscript", "call", "attribute").stream()
                .flatMap(node -> collections(node))
                .filter(node -> isLazy(crash, node))
                .distinct()
                .limit(2)
                .flatMap(node -> crash.draft()
                        .wrap(node, crash.message().contains("set'") && !serial ? "sorted(" : "list(", ")")
                        .because(
                                0.9,
                                "`" + node.text() + "` gives its values without an order to index; it becomes a list"));
    }

    private static Stream<Node> collections(Node node) {
        return switch (node.kind()) {
            case "subscript" -> node.field("value").stream();
            case "attribute" -> node.field("object").stream();
            default ->
                new Call(node)
                        .positional().stream()
                                .flatMap(argument -> argument.is("dictionary", "list")
                                        ? argument.descendants("pair").flatMap(pair -> pair.field("value").stream())
                                        : Stream.of(argument));
        };
    }

    private static boolean isLazy(PythonCrash crash, Node node) {
        return crash.prime()
                .value(node)
                .map(value -> value.type().replaceFirst("^builtins\\.", "").matches(TYPES))
                .orElse(node.is("generator_expression", "set", "set_comprehension")
                        || Call.of(node)
                                .filter(call -> call.name()
                                        .matches("keys|values|items|map|filter|zip|set|enumerate|reversed|frozenset"))
                                .isPresent());
    }
}
