package dev.codemedic.java.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.java.code.Call;
import dev.codemedic.java.code.Callable;
import dev.codemedic.java.code.Code;
import dev.codemedic.java.code.Exits;
import dev.codemedic.java.code.JavaFile;
import dev.codemedic.java.code.JavaType;
import dev.codemedic.java.code.Neutral;
import dev.codemedic.java.code.Rewrite;
import dev.codemedic.java.code.Snippet;
import dev.codemedic.java.code.Statements;
import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something is taken from what is empty: an {@code Optional} gets a stand-in, an iterator, scanner or queue is asked
 * whether it has more, what needs an element is passed over.
 */
@AutoService(JavaTemplate.class)
@Heals({"java.util.NoSuchElementException", "java.util.EmptyStackException"})
public final class NothingToTake implements JavaTemplate {
    private static final List<String> OF_OPTIONAL =
            List.of("get", "getAsInt", "getAsDouble", "getAsLong", "orElseThrow");
    private static final List<String> OF_ITERATOR =
            List.of("next", "nextLine", "nextInt", "nextDouble", "nextToken", "nextLong", "nextElement");
    private static final List<String> OF_COLLECTION = List.of(
            "pop",
            "peek",
            "remove",
            "removeFirst",
            "removeLast",
            "getFirst",
            "getLast",
            "element",
            "first",
            "last",
            "firstKey",
            "lastKey",
            "firstElement",
            "lastElement",
            "max",
            "min");

    @Override
    public Stream<Candidate> propose(JavaCrash crash) {
        return crash.prime().suspects("method_invocation").stream()
                .flatMap(node -> Call.of(node).stream())
                .filter(call -> call.receiver().isPresent())
                .limit(4)
                .flatMap(call -> {
                    if (OF_OPTIONAL.contains(call.name()) && call.arguments().isEmpty()) {
                        return optional(crash, call);
                    }
                    if (OF_ITERATOR.contains(call.name())) {
                        return iterator(call);
                    }
                    return OF_COLLECTION.contains(call.name()) ? collection(crash, call) : Stream.empty();
                })
                .limit(4);
    }

    private static Stream<Candidate> optional(JavaCrash crash, Call call) {
        var receiver = call.receiver().orElseThrow();
        var found = new ArrayList<Candidate>();
        var neutral = call.is("getAsInt", "getAsLong", "getAsDouble")
                ? Optional.of(Snippet.of(call.is("getAsDouble") ? "0.0" : call.is("getAsLong") ? "0L" : "0"))
                : type(crash, call, receiver).flatMap(Neutral::toRead);
        neutral.ifPresent(value -> found.add(Rewrite.around(call.node())
                .importing(value.imports())
                .replace(call.node(), receiver.text() + ".orElse(" + value.text() + ")")
                .because("there may be no value; " + value.text() + " stands in", 0.85)));
        if (neutral.isEmpty() && !call.is("getAsInt", "getAsLong", "getAsDouble")) {
            found.add(Rewrite.around(call.node())
                    .replace(call.node(), receiver.text() + ".orElse(null)")
                    .because("there may be no value; the caller then gets null", 0.5));
        }
        Statements.around(call.node())
                .filter(_ -> Code.isRepeatable(receiver) && receiver.is("identifier"))
                .flatMap(statement -> Exits.guard(statement, receiver.text() + ".isEmpty()"))
                .ifPresent(guard -> found.add(guard.because("`" + receiver.text() + "` may be empty", 0.6)));
        return found.stream();
    }

    private static Optional<JavaType> type(JavaCrash crash, Call call, Node receiver) {
        var declared = call.node()
                .parent()
                .filter(parent -> parent.is("variable_declarator"))
                .flatMap(Node::parent)
                .flatMap(declaration -> declaration.field("type"))
                .map(type -> new JavaType(type.text()))
                .filter(type -> !type.text().equals("var"));
        var returned = call.node()
                .parent()
                .filter(parent -> parent.is("return_statement"))
                .flatMap(Callable::around)
                .flatMap(Callable::returnType);
        return declared.or(() -> returned)
                .or(() -> crash.project()
                        .staticType(receiver, JavaFile.around(receiver))
                        .flatMap(type -> type.argument(0)));
    }

    private static Stream<Candidate> iterator(Call call) {
        var receiver = call.receiver().orElseThrow();
        var asks = receiver.text() + "." + question(call.name()) + "()";
        var words = "there may be nothing more in `" + receiver.text() + "`";
        var found = new ArrayList<Candidate>();
        Statements.around(call.node()).ifPresent(statement -> {
            for (var loop : Statements.loops(statement)) {
                loop.field("condition")
                        .filter(condition ->
                                loop.is("while_statement") && !condition.text().contains("has"))
                        .map(Code::bare)
                        .ifPresent(condition -> found.add(Rewrite.around(condition)
                                .replace(
                                        condition,
                                        condition.text().equals("true")
                                                ? asks
                                                : asks + " && " + Code.operand(condition))
                                .because(words + "; the loop asks first", 0.88)));
            }
            if (!Statements.loops(statement).isEmpty()) {
                found.add(Exits.guard(statement, "!" + asks, List.of("break;"))
                        .because(words + "; the loop ends then", 0.8));
            } else {
                Exits.guard(statement, "!" + asks).ifPresent(guard -> found.add(guard.because(words, 0.62)));
                if (call.is("nextLine", "next", "nextToken")) {
                    found.add(Rewrite.around(call.node())
                            .replace(
                                    call.node(),
                                    "(" + asks + " ? " + call.node().text() + " : \"\")")
                            .because(words + "; it counts as empty", 0.5));
                }
            }
        });
        return found.stream();
    }

    private static String question(String name) {
        return switch (name) {
            case "nextToken" -> "hasMoreTokens";
            case "nextElement" -> "hasMoreElements";
            case "nextLine" -> "hasNextLine";
            case "nextInt" -> "hasNextInt";
            case "nextLong" -> "hasNextLong";
            case "nextDouble" -> "hasNextDouble";
            default -> "hasNext";
        };
    }

    private static Stream<Candidate> collection(JavaCrash crash, Call call) {
        boolean utility = call.receiverText().endsWith("Collections");
        var holder =
                utility ? call.argument(0).orElse(call.node()) : call.receiver().orElseThrow();
        if (!Code.isRepeatable(holder)) {
            return Stream.empty();
        }
        var empty = holder.text() + ".isEmpty()";
        var words = "`" + holder.text() + "` may be empty";
        var found = new ArrayList<Candidate>();
        var statement = Statements.around(call.node());
        statement
                .flatMap(each -> each.field("condition"))
                .filter(condition -> condition.contains(call.node()))
                .map(Code::bare)
                .ifPresent(condition -> found.add(Rewrite.around(condition)
                        .replace(condition, "!" + empty + " && " + Code.operand(condition))
                        .because(words, 0.84)));
        statement
                .filter(each -> !Statements.isLoop(each))
                .flatMap(each -> Exits.guard(each, empty))
                .ifPresent(guard -> found.add(guard.because(words + "; there is nothing to do then", 0.7)));
        boolean used = call.node()
                .parent()
                .filter(parent -> parent.is("expression_statement"))
                .isEmpty();
        crash.project()
                .staticType(holder, JavaFile.around(holder))
                .flatMap(type -> type.argument(0))
                .flatMap(Neutral::toRead)
                .filter(_ -> used)
                .ifPresent(value -> found.add(Rewrite.around(call.node())
                        .importing(value.imports())
                        .replace(
                                call.node(),
                                "(" + empty + " ? " + value.text() + " : "
                                        + call.node().text() + ")")
                        .because(words + "; " + value.text() + " stands in", 0.62)));
        return found.stream();
    }
}
