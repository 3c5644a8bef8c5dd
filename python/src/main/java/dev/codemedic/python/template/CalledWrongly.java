package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.failure.Value;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.code.Bindings;
import dev.codemedic.python.code.Call;
import dev.codemedic.python.code.References;
import dev.codemedic.syntax.Node;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What cannot be called is called: a property loses its parentheses, an element is read with brackets, a variable that
 * hides a builtin function gets another name, a module's class of the same name is called instead of the module, and
 * tuples that lack a comma between them get it.
 */
@AutoService(PythonTemplate.class)
@Heals({"TypeError"})
public final class CalledWrongly implements PythonTemplate {
    private static final Pattern MESSAGE = Pattern.compile("'([\\w.]+)' object is not callable");
    private static final Set<String> BUILTINS = Set.of(
            "list",
            "dict",
            "set",
            "str",
            "int",
            "float",
            "tuple",
            "sum",
            "max",
            "min",
            "len",
            "range",
            "input",
            "print",
            "type",
            "id",
            "sorted",
            "map",
            "filter",
            "zip",
            "abs",
            "round",
            "open",
            "any",
            "all",
            "iter",
            "next",
            "bytes",
            "object",
            "format",
            "hash",
            "bool",
            "enumerate",
            "reversed",
            "vars",
            "dir",
            "pow",
            "repr");

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        var type = crash.message(MESSAGE).map(found -> found.group(1)).orElse("");
        if (type.isEmpty() || type.equals("NoneType") || !crash.thrownByProject()) {
            return Stream.empty();
        }
        return crash.prime().suspects("call").stream()
                .map(Call::new)
                .filter(call -> crash.prime()
                        .value(call.function())
                        .map(value -> value.type().endsWith(type))
                        .orElse(true))
                .limit(2)
                .flatMap(call -> healed(crash, call, type));
    }

    private static Stream<Candidate> healed(PythonCrash crash, Call call, String type) {
        var function = call.function();
        if (type.equals("module")) {
            return crash.draft()
                    .append(function, "." + call.name())
                    .because(0.9, "`" + function.text() + "` is the module; what it holds under that name is called");
        }
        if (function.is("tuple", "parenthesized_expression", "list", "string", "integer")) {
            return function.is("integer", "parenthesized_expression")
                    ? crash.draft().append(function, " * ").because(0.7, "a `*` is missing between the factors")
                    : crash.draft()
                            .append(function, ",")
                            .because(0.92, "a comma is missing behind `" + function.text() + "`");
        }
        return Stream.of(withoutParentheses(crash, call, type), element(crash, call), hidden(crash, call))
                .flatMap(each -> each);
    }

    private static Stream<Candidate> withoutParentheses(PythonCrash crash, Call call, String type) {
        return call.arguments().isEmpty()
                        && (call.function().is("attribute")
                                || crash.prime().value(call.function()).isPresent())
                        && !BUILTINS.contains(call.function().text())
                ? crash.draft()
                        .replace(call.node(), call.function().text())
                        .because(
                                call.function().is("attribute") ? 0.9 : 0.7,
                                "`" + call.function().text() + "` is no function but " + type)
                : Stream.empty();
    }

    private static Stream<Candidate> element(PythonCrash crash, Call call) {
        boolean holds = crash.prime()
                .value(call.function())
                .filter(value -> value.kind() == Value.Kind.SEQUENCE
                        || value.kind() == Value.Kind.MAPPING
                        || value.kind() == Value.Kind.TEXT)
                .isPresent();
        return holds
                        && call.arguments().size() == 1
                        && !BUILTINS.contains(call.function().text())
                ? crash.draft()
                        .replace(
                                call.node(),
                                call.function().text() + "["
                                        + call.arguments().getFirst().text() + "]")
                        .because(0.92, "an element of `" + call.function().text() + "` is read with brackets")
                : Stream.empty();
    }

    /** A variable bears a builtin function's name: it is renamed wherever it is the variable that is meant. */
    private static Stream<Candidate> hidden(PythonCrash crash, Call call) {
        var name = call.function().text();
        if (!BUILTINS.contains(name) || !call.function().is("identifier")) {
            return Stream.empty();
        }
        var frame = crash.prime();
        boolean local = Bindings.in(frame.scope()).of(name).findAny().isPresent();
        var scope = local ? frame.scope() : frame.file().root();
        var other = fresh(name, scope);
        return References.to(name, scope)
                .filter(node -> !isCalled(node))
                .reduce(crash.draft(), (draft, node) -> draft.replace(node, other), (one, _) -> one)
                .because(0.9, "a variable called `" + name + "` hides the function; it is renamed");
    }

    private static String fresh(String name, Node scope) {
        var other = name + "_";
        while (References.to(other, scope).findAny().isPresent()) {
            other += "_";
        }
        return other;
    }

    private static boolean isCalled(Node node) {
        return node.parent()
                .filter(parent -> parent.is("call")
                        && parent.field("function").filter(node::equals).isPresent())
                .isPresent();
    }
}
