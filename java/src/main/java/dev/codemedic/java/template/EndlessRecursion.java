package dev.codemedic.java.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.java.code.Call;
import dev.codemedic.java.code.Callable;
import dev.codemedic.java.code.Code;
import dev.codemedic.java.code.JavaFile;
import dev.codemedic.java.code.JavaType;
import dev.codemedic.java.code.Neutral;
import dev.codemedic.java.code.Parameter;
import dev.codemedic.java.code.Rewrite;
import dev.codemedic.java.code.TypeDeclaration;
import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A method calls itself without end: it gets a case that ends, or one that cannot be jumped over; a getter reads its
 * field, an overriding method calls the one it overrides, and arguments that stay the same get smaller.
 */
@AutoService(JavaTemplate.class)
@Heals({"java.lang.StackOverflowError"})
public final class EndlessRecursion implements JavaTemplate {

    @Override
    public Stream<Candidate> propose(JavaCrash crash) {
        return crash.frames().stream()
                .limit(4)
                .flatMap(frame -> frame.callable().stream())
                .distinct()
                .limit(2)
                .flatMap(method -> calls(method).stream()
                        .limit(1)
                        .flatMap(call -> Stream.of(
                                        ofItself(method, call),
                                        overridden(method, call),
                                        passedEnd(method),
                                        begun(method, call),
                                        smaller(method, call))
                                .flatMap(each -> each)));
    }

    private static List<Call> calls(Callable method) {
        return method.own()
                .flatMap(node -> Call.of(node).stream())
                .filter(call -> call.is(method.name())
                        && call.arguments().size() == method.parameters().size())
                .filter(call ->
                        call.receiverText().isEmpty() || call.receiverText().equals("this"))
                .toList();
    }

    /** {@code getName() { return getName(); }} and {@code void setName(n) { setName(n); }}. */
    private static Stream<Candidate> ofItself(Callable method, Call call) {
        var statements = method.statements();
        var name = method.name().replaceFirst("^(?:get|is|set)(?=[A-Z])", "");
        var field = Character.toLowerCase(name.charAt(0)) + name.substring(1);
        boolean has = method.owner().flatMap(owner -> owner.field(field)).isPresent();
        if (statements.size() != 1 || !has) {
            return Stream.empty();
        }
        return method.parameters().isEmpty()
                ? Stream.of(Rewrite.around(call.node())
                        .replace(call.node(), field)
                        .because("`" + method.name() + "` means the field `" + field + "`", 0.97))
                : Stream.of(Rewrite.around(call.node())
                        .replace(
                                call.node(),
                                "this." + field + " = "
                                        + call.arguments().getFirst().text())
                        .because("`" + method.name() + "` means to set the field `" + field + "`", 0.95));
    }

    private static Stream<Candidate> overridden(Callable method, Call call) {
        boolean overrides = method.node().text().contains("@Override")
                        && method.owner().flatMap(TypeDeclaration::parent).isPresent()
                || method.name().matches("toString|hashCode|equals|clone");
        boolean same = call.arguments().stream()
                .map(Node::text)
                .toList()
                .equals(method.parameters().stream().map(Parameter::name).toList());
        return overrides && same
                ? Stream.of(Rewrite.around(call.node())
                        .replace(
                                call.node(),
                                "super." + call.name()
                                        + call.argumentList().map(Node::text).orElse("()"))
                        .because("`" + method.name() + "` means the method it overrides", 0.95))
                : Stream.empty();
    }

    /** {@code if (n == 0)} that a step of two or a negative start jumps over. */
    private static Stream<Candidate> passedEnd(Callable method) {
        var names = method.parameters().stream()
                .filter(parameter -> parameter.type().isWhole())
                .map(Parameter::name)
                .toList();
        return method.own()
                .filter(node -> node.is("if_statement", "ternary_expression"))
                .flatMap(node -> node.field("condition").stream())
                .map(Code::bare)
                .filter(condition -> Code.operator(condition).equals("==")
                        && condition
                                .field("left")
                                .filter(left -> names.contains(left.text()))
                                .isPresent()
                        && condition
                                .field("right")
                                .filter(right -> right.text().matches("-?\\d+"))
                                .isPresent())
                .limit(1)
                .flatMap(condition -> condition.field("operator").stream())
                .map(operator -> Rewrite.around(operator)
                        .replace(operator, "<=")
                        .because("the end may be jumped over; everything below ends as well", 0.9));
    }

    /** A first line that ends: 1 for products, 0 for sums, nothing for the rest. */
    private static Stream<Candidate> begun(Callable method, Call call) {
        var first = method.statements().stream().findFirst();
        var shrinking = shrinking(method, call);
        if (first.isEmpty() || shrinking.isEmpty()) {
            return Stream.empty();
        }
        var found = new ArrayList<Candidate>();
        var type = method.returnType();
        for (var value : values(type, call)) {
            var condition = shrinking.get();
            var lines =
                    List.of("if (" + condition + ") {", "    return" + (value.isEmpty() ? "" : " " + value) + ";", "}");
            found.add(Rewrite.around(first.get())
                    .before(
                            first.get(),
                            lines.stream()
                                    .map(line -> line.replace(
                                            "    ",
                                            JavaFile.around(method.node()).indentation()))
                                    .toArray(String[]::new))
                    .because(
                            "no case of `" + method.name() + "` ends; where " + condition + " it gives "
                                    + (value.isEmpty() ? "up" : value),
                            found.isEmpty() ? 0.84 : 0.6));
        }
        return found.stream();
    }

    private static List<String> values(Optional<JavaType> type, Call call) {
        if (type.isEmpty() || type.get().text().equals("void")) {
            return List.of("");
        }
        if (type.get().isNumber()) {
            boolean product = call.node()
                    .parent()
                    .filter(parent -> Code.operator(parent).equals("*"))
                    .isPresent();
            return product ? List.of("1") : List.of("0", "1");
        }
        return Neutral.toRead(type.get())
                .map(neutral -> List.of(neutral.text()))
                .orElse(List.of());
    }

    /** When the parameter that gets smaller has come to its end. */
    private static Optional<String> shrinking(Callable method, Call call) {
        var parameters = method.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            var parameter = parameters.get(i);
            var argument = call.arguments().get(i).text();
            if (parameter.type().isWhole() && argument.matches("\\(?" + parameter.name() + "\\s*[-/]\\s*\\d+\\)?")) {
                return Optional.of(parameter.name() + " <= 0");
            }
            if (parameter.type().isText() && argument.startsWith(parameter.name() + ".substring(")) {
                return Optional.of(parameter.name() + ".isEmpty()");
            }
            if (argument.startsWith(parameter.name() + ".")
                    && argument.matches(".*\\.(?:next|left|right|parent|tail|getNext\\(\\)|getParent\\(\\))")) {
                return Optional.of(parameter.name() + " == null");
            }
        }
        return Optional.empty();
    }

    private static Stream<Candidate> smaller(Callable method, Call call) {
        var parameters = method.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            var argument = call.arguments().get(i);
            if (parameters.get(i).type().isWhole()
                    && argument.text().equals(parameters.get(i).name())) {
                return Stream.of(Rewrite.around(argument)
                        .replace(argument, argument.text() + " - 1")
                        .because("`" + argument.text() + "` must get smaller with each call", 0.6));
            }
        }
        return Stream.empty();
    }
}
