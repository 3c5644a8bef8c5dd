package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.failure.Value;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.code.Binding;
import dev.codemedic.python.code.Statements;
import dev.codemedic.syntax.Node;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A function or method is used as if it were what it returns: it is called, {@code for key, value in d.items()}. A
 * method that is read with brackets is called with what stands in them.
 */
@AutoService(PythonTemplate.class)
@Heals({"TypeError", "AttributeError"})
public final class NotCalled implements PythonTemplate {
    private static final String KINDS = "(?:function|method|builtin_function_or_method|method_descriptor|type)";
    private static final Pattern MESSAGE = Pattern.compile(
            "(?:argument of type )?'" + KINDS + "' (?:object )?(?:is not|has no attribute|does not support)"
                    + "|.*(?:for|between instances of|of type|non-int of type|float\\(\\)|int\\(\\)).*'" + KINDS + "'"
                    + "|cannot unpack non-iterable " + KINDS + " object"
                    + "|can only concatenate \\w+ \\(not \"" + KINDS + "\"\\)"
                    + "|object of type '" + KINDS + "' has no len"
                    + "|(?:int|float)\\(\\) argument must be .* not '" + KINDS + "'");

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        if (!MESSAGE.matcher(crash.message()).lookingAt() || !crash.thrownByProject()) {
            return Stream.empty();
        }
        return crash.prime().suspects("subscript").stream()
                .filter(node -> crash.message().contains("subscriptable"))
                .limit(1)
                .flatMap(node -> indexed(crash, node))
                .findFirst()
                .map(Stream::of)
                .orElseGet(() -> called(crash));
    }

    private static Stream<Candidate> indexed(PythonCrash crash, Node subscript) {
        var container = subscript.field("value");
        var index = subscript.fields("subscript").map(Node::text).toList();
        return container.filter(node -> isFunction(crash, node)).stream()
                .flatMap(node -> node.is("attribute")
                        ? crash.draft()
                                .replace(subscript, node.text() + "(" + String.join(", ", index) + ")")
                                .because(0.9, "`" + node.text() + "` is called with parentheses")
                        : crash.draft()
                                .append(node, "()")
                                .because(0.8, "`" + node.text() + "` is a function, not its result"));
    }

    private static Stream<Candidate> called(PythonCrash crash) {
        return crash.prime().statement().stream()
                .flatMap(Statements::withOwn)
                .filter(node -> node.is("identifier", "attribute") && isUsed(node))
                .filter(node -> isFunction(crash, node))
                .limit(2)
                .flatMap(node -> Stream.concat(
                        origin(crash, node),
                        crash.draft()
                                .append(node, "()")
                                .because(0.9, "`" + node.text() + "` is a function, not its result")));
    }

    /** {@code copy = items.copy} lacks the call where the name is set. */
    private static Stream<Candidate> origin(PythonCrash crash, Node node) {
        return node.is("identifier")
                ? crash
                        .prime()
                        .bindings()
                        .reaching(node.text(), node)
                        .filter(binding -> binding.kind() == Binding.Kind.ASSIGNED)
                        .flatMap(Binding::bound)
                        .filter(bound -> bound.is("attribute"))
                        .stream()
                        .flatMap(bound -> crash.draft()
                                .append(bound, "()")
                                .because(0.95, "`" + bound.text() + "` is the method itself; it has to be called"))
                : Stream.empty();
    }

    private static boolean isUsed(Node node) {
        return node.parent()
                .filter(parent -> !(parent.is("call")
                                && parent.field("function").filter(node::equals).isPresent())
                        && !(parent.is("attribute")
                                && parent.field("attribute")
                                        .filter(node::equals)
                                        .isPresent())
                        && !parent.is("keyword_argument"))
                .isPresent();
    }

    private static boolean isFunction(PythonCrash crash, Node node) {
        return crash.prime()
                .value(node)
                .map(value -> value.kind() == Value.Kind.CALLABLE)
                .orElse(node.is("attribute")
                        && node.field("attribute")
                                .filter(
                                        name -> name.text()
                                                .matches(
                                                        "items|keys|values|split|lower|upper|strip|copy|read|readlines|readline|pop|get"))
                                .isPresent());
    }
}
