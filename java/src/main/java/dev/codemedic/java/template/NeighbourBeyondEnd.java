package dev.codemedic.java.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.java.code.Code;
import dev.codemedic.java.code.Rewrite;
import dev.codemedic.java.code.Statements;
import dev.codemedic.syntax.Node;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A loop looks at an element's neighbour: with {@code items[i + 1]} it stops one earlier, with {@code items[i - 1]} it
 * begins one later.
 */
@AutoService(JavaTemplate.class)
@Heals({
    "java.lang.ArrayIndexOutOfBoundsException",
    "java.lang.StringIndexOutOfBoundsException",
    "java.lang.IndexOutOfBoundsException"
})
public final class NeighbourBeyondEnd implements JavaTemplate {
    private static final Pattern NEIGHBOUR = Pattern.compile("(\\w+)\\s*([+-])\\s*(\\d{1,3})");

    @Override
    public Stream<Candidate> propose(JavaCrash crash) {
        return IndexFault.in(crash)
                .limit(4)
                .flatMap(fault -> {
                    var neighbour = NEIGHBOUR.matcher(fault.index().text());
                    return neighbour.matches()
                            ? Statements.loops(fault.node()).stream()
                                    .flatMap(loop -> neighbour.group(2).equals("+")
                                            ? earlier(loop, neighbour.group(1), neighbour.group(3))
                                            : later(loop, neighbour.group(1), neighbour.group(3)))
                            : Stream.empty();
                })
                .limit(2);
    }

    private static Stream<Candidate> earlier(Node loop, String name, String steps) {
        return loop.field("condition").stream()
                .flatMap(condition -> Stream.concat(Stream.of(condition), condition.descendants("binary_expression")))
                .filter(comparison -> Code.operator(comparison).matches("<=?")
                        && comparison
                                .field("left")
                                .filter(left -> left.text().equals(name))
                                .isPresent())
                .limit(1)
                .flatMap(comparison -> comparison.field("right").stream())
                .map(bound -> Rewrite.around(bound)
                        .insert(bound.end(), " - " + steps)
                        .because("the loop looks " + steps + " ahead, so it stops as much earlier", 0.95));
    }

    private static Stream<Candidate> later(Node loop, String name, String steps) {
        return loop.fields("init")
                .flatMap(init -> init.descendants("variable_declarator"))
                .filter(declarator -> declarator
                        .field("name")
                        .filter(each -> each.text().equals(name))
                        .isPresent())
                .flatMap(declarator -> declarator.field("value").stream())
                .filter(value -> value.text().equals("0"))
                .limit(1)
                .map(value -> Rewrite.around(value)
                        .replace(value, steps)
                        .because("the loop looks " + steps + " back, so it begins as much later", 0.94));
    }
}
