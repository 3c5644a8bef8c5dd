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
 * Names and values differ in number: a dictionary is run through by its items, a list by {@code enumerate}; a text is
 * split no more often than there are names; lines without the separator are skipped; surplus values are dropped.
 */
@AutoService(PythonTemplate.class)
@Heals({"ValueError", "TypeError"})
public final class UnpackedWrongly implements PythonTemplate {

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        if (!crash.message().contains("unpack")) {
            return Stream.empty();
        }
        return crash.prime().statement().stream()
                .flatMap(Statements::withOwn)
                .filter(node -> node.is("assignment", "for_statement", "for_in_clause"))
                .filter(node -> node.field("left")
                        .filter(left -> left.is("pattern_list", "tuple_pattern"))
                        .isPresent())
                .limit(1)
                .flatMap(node -> node.is("assignment") ? assigned(crash, node) : looped(crash, node));
    }

    private static Stream<Candidate> looped(PythonCrash crash, Node loop) {
        var right = loop.field("right").orElse(loop);
        long names = loop.field("left").map(left -> left.namedChildren().size()).orElse(0);
        var kind = crash.prime().value(right).map(Value::kind);
        boolean mapping = kind.filter(Value.Kind.MAPPING::equals).isPresent();
        boolean pairs = crash.prime().value(right).stream()
                .flatMap(value -> value.members().stream())
                .anyMatch(member -> member.value().kind() == Value.Kind.SEQUENCE);
        if (names == 2 && (mapping || kind.isEmpty() && right.is("identifier", "attribute"))) {
            return crash.draft()
                    .append(right, ".items()")
                    .because(mapping ? 0.96 : 0.6, "running through a dictionary gives its keys alone");
        }
        return names == 2
                        && !pairs
                        && !Call.of(right)
                                .filter(call -> call.is("enumerate", 1))
                                .isPresent()
                ? crash.draft()
                        .wrap(right, "enumerate(", ")")
                        .because(0.8, "`" + right.text() + "` gives single values; `enumerate` numbers them")
                : Stream.empty();
    }

    private static Stream<Candidate> assigned(PythonCrash crash, Node assignment) {
        var left = assignment.field("left").orElse(assignment);
        var right = assignment.field("right").orElse(assignment);
        int names = left.namedChildren().size();
        var split = Call.of(right)
                .filter(call -> call.name().equals("split") || call.name().equals("rsplit"));
        if (crash.message().contains("too many")) {
            var rest = crash.draft()
                    .append(left, ", *_")
                    .because(0.55, "the values beyond the first " + names + " are dropped");
            return Stream.concat(
                    split.filter(call -> call.arguments().size() == 1).stream()
                            .flatMap(call -> crash.draft()
                                    .append(call.arguments().getFirst(), ", " + (names - 1))
                                    .because(
                                            0.86, "only " + names + " parts are wanted; the rest belongs to the last")),
                    rest);
        }
        return split.stream().flatMap(call -> skipped(crash, assignment, call, names));
    }

    private static Stream<Candidate> skipped(PythonCrash crash, Node assignment, Call split, int names) {
        var statement = Statements.around(assignment);
        var text = split.receiver().map(Node::text).orElse("");
        if (statement.isEmpty() || Statements.loops(statement.get()).isEmpty()) {
            return Stream.empty();
        }
        var arguments = split.arguments();
        var condition = arguments.isEmpty() || names > 2
                ? "len(" + split.node().text() + ") != " + names
                : arguments.getFirst().text() + " not in " + text;
        return crash.draft()
                .insertBefore(statement.get(), "if " + condition + ":", "    continue")
                .because(0.72, "lines that do not have " + names + " parts are skipped");
    }
}
