package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.failure.Value;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.code.Call;
import dev.codemedic.python.code.Statements;
import dev.codemedic.syntax.Node;
import java.util.stream.Stream;

/**
 * Something is taken out that is not there: {@code del seen[key]} becomes {@code seen.pop(key, None)}, a set's
 * {@code remove} becomes {@code discard}, a list's removal is asked for first.
 */
@AutoService(PythonTemplate.class)
@Heals({"KeyError", "ValueError"})
public final class RemovalOfNothing implements PythonTemplate {

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        return Stream.concat(deleted(crash), called(crash));
    }

    private static Stream<Candidate> deleted(PythonCrash crash) {
        return crash.prime().statement().filter(statement -> statement.is("delete_statement")).stream()
                .flatMap(statement -> statement.namedChildren().stream()
                        .filter(target -> target.is("subscript"))
                        .limit(1)
                        .flatMap(target -> crash.draft()
                                .replace(
                                        statement,
                                        field(target, "value") + ".pop(" + field(target, "subscript") + ", None)")
                                .because(0.8, "`" + field(target, "value") + "` has no such key to delete")));
    }

    private static Stream<Candidate> called(PythonCrash crash) {
        boolean list =
                crash.message().contains("not in list") || crash.message().contains("x not in");
        return crash.prime().suspects("call").stream()
                .map(Call::new)
                .filter(call -> call.arguments().size() == 1 && call.receiver().isPresent())
                .flatMap(call -> switch (call.name()) {
                    case "pop" ->
                        list
                                ? Stream.<Candidate>empty()
                                : crash.draft()
                                        .append(call.arguments().getFirst(), ", None")
                                        .because(0.78, "there is no such key to take out");
                    case "remove" ->
                        list ? Stream.concat(byIndex(crash, call), asked(crash, call)) : discarded(crash, call);
                    default -> Stream.<Candidate>empty();
                });
    }

    /** {@code items.remove(i)} where {@code i} is a position and no element. */
    private static Stream<Candidate> byIndex(PythonCrash crash, Call call) {
        var index = crash.prime()
                .value(call.arguments().getFirst())
                .filter(value -> value.type().equals("int") && value.text().matches("\\d{1,9}"));
        var size =
                call.receiver().flatMap(crash.prime()::value).map(Value::size).orElse(0);
        return index
                .filter(value -> Integer.parseInt(value.text()) < size)
                .flatMap(_ -> call.function().field("attribute"))
                .stream()
                .flatMap(name -> crash.draft()
                        .replace(name, "pop")
                        .because(0.7, "`remove` takes an element; `pop` takes the one at a position"));
    }

    private static Stream<Candidate> discarded(PythonCrash crash, Call call) {
        boolean set = crash.thrown().simpleType().equals("KeyError");
        return call.function().field("attribute").filter(_ -> set).stream()
                .flatMap(name -> crash.draft()
                        .replace(name, "discard")
                        .because(0.82, "the set has no such element; `discard` takes it out only where it is there"));
    }

    private static Stream<Candidate> asked(PythonCrash crash, Call call) {
        var element = call.arguments().getFirst().text();
        var holder = call.receiver().map(Node::text).orElse("");
        return Statements.around(call.node())
                .filter(statement -> statement.text().equals(call.node().text()))
                .stream()
                .flatMap(statement -> crash.draft()
                        .nest(statement, "if " + element + " in " + holder + ":")
                        .because(0.68, "`" + holder + "` does not hold `" + element + "`"));
    }

    private static String field(Node node, String name) {
        return node.field(name).map(Node::text).orElse("");
    }
}
