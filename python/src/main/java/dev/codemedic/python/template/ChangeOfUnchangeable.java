package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.code.Arithmetic;
import dev.codemedic.python.code.Binding;
import dev.codemedic.python.code.Bindings;
import dev.codemedic.python.code.Call;
import dev.codemedic.syntax.Node;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An element of a text or tuple is assigned: the text is put together anew, {@code s = s[:i] + c + s[i + 1:]}; the
 * tuple is made a list where it comes from.
 */
@AutoService(PythonTemplate.class)
@Heals({"TypeError", "AttributeError"})
public final class ChangeOfUnchangeable implements PythonTemplate {
    private static final Pattern MESSAGE =
            Pattern.compile("'(str|tuple|bytes|range)' object does(?:n't| not) support item (?:assignment|deletion)"
                    + "|'(tuple|range)' object has no attribute '(?:append|extend|insert|sort|remove|reverse|pop)'");

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        var found = crash.message(MESSAGE);
        if (found.isEmpty() || !crash.thrownByProject()) {
            return Stream.empty();
        }
        var type = found.get().group(1) == null
                ? found.get().group(2)
                : found.get().group(1);
        return crash.prime().suspects("subscript", "attribute").stream()
                .filter(node -> !node.is("subscript")
                        || node.fieldName().filter("left"::equals).isPresent()
                        || node.parent()
                                .filter(parent -> parent.is("delete_statement"))
                                .isPresent())
                .limit(1)
                .flatMap(node -> type.equals("str")
                        ? rebuilt(crash, node)
                        : Stream.concat(listed(crash, node, type), copied(crash, node, type)));
    }

    private static Stream<Candidate> rebuilt(PythonCrash crash, Node target) {
        var assignment = target.parent().filter(parent -> parent.is("assignment"));
        var text = target.field("value");
        var index = target.field("subscript").filter(node -> !node.is("slice"));
        if (assignment.isEmpty()
                || text.isEmpty()
                || index.isEmpty()
                || index.get().text().startsWith("-")) {
            return Stream.empty();
        }
        var name = text.get().text();
        var at = index.get();
        var behind = at.is("integer") ? String.valueOf(Long.parseLong(at.text()) + 1) : Arithmetic.plus(at, 1);
        return assignment.get().field("right").stream()
                .flatMap(value -> crash.draft()
                        .replace(
                                assignment.get(),
                                name + " = " + name + "[:" + at.text() + "] + " + value.text() + " + " + name + "["
                                        + behind + ":]")
                        .because(0.92, "a text cannot be changed in place; it is put together anew"));
    }

    private static Stream<Candidate> listed(PythonCrash crash, Node use, String type) {
        var container = use.field(use.is("subscript") ? "value" : "object");
        return container.filter(node -> node.is("identifier")).stream()
                .flatMap(node -> crash
                        .prime()
                        .bindings()
                        .reaching(node.text(), use)
                        .filter(binding -> binding.kind() == Binding.Kind.ASSIGNED)
                        .flatMap(Binding::bound)
                        .or(() -> Bindings.in(crash.prime().file().root())
                                .of(node.text())
                                .flatMap(binding -> binding.bound().stream())
                                .findFirst())
                        .stream())
                .flatMap(origin -> asList(crash, origin).because(0.9, "a " + type + " cannot be changed; a list can"));
    }

    /** A parameter is copied into a list at the start of the function. */
    private static Stream<Candidate> copied(PythonCrash crash, Node use, String type) {
        var name = use.field(use.is("subscript") ? "value" : "object")
                .map(Node::text)
                .orElse("");
        return crash
                .prime()
                .function()
                .filter(function -> function.parameter(name).isPresent())
                .stream()
                .flatMap(function -> crash.draft()
                        .insertAtStart(function.node(), name + " = list(" + name + ")")
                        .because(0.72, "a " + type + " is passed, which cannot be changed; a list made of it can"));
    }

    private static Draft asList(PythonCrash crash, Node origin) {
        if (origin.is("tuple")) {
            var inside = origin.text().substring(1, origin.text().length() - 1).strip();
            return crash.draft()
                    .replace(
                            origin,
                            "[" + (inside.endsWith(",") ? inside.substring(0, inside.length() - 1) : inside) + "]");
        }
        if (origin.is("expression_list")) {
            return crash.draft().wrap(origin, "[", "]");
        }
        return Call.of(origin)
                .filter(call -> call.name().equals("tuple"))
                .map(call -> crash.draft().replace(call.function(), "list"))
                .orElseGet(() -> crash.draft().wrap(origin, "list(", ")"));
    }
}
