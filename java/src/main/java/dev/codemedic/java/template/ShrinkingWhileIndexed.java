package dev.codemedic.java.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.java.code.Call;
import dev.codemedic.java.code.Code;
import dev.codemedic.java.code.Rewrite;
import dev.codemedic.java.code.Statements;
import dev.codemedic.syntax.Node;
import java.util.stream.Stream;

/**
 * A loop over a list's indices removes elements and runs on to the old size: it runs to the size that the list has, and
 * looks at the same index again after a removal.
 */
@AutoService(JavaTemplate.class)
@Heals({"java.lang.IndexOutOfBoundsException"})
public final class ShrinkingWhileIndexed implements JavaTemplate {

    @Override
    public Stream<Candidate> propose(JavaCrash crash) {
        return IndexFault.in(crash)
                .filter(fault ->
                        fault.node().is("method_invocation") && fault.index().is("identifier"))
                .limit(2)
                .flatMap(fault -> Stream.concat(
                                Statements.around(fault.node()).stream(), Statements.loops(fault.node()).stream())
                        .filter(loop -> loop.is("for_statement"))
                        .limit(1)
                        .flatMap(loop -> shortened(loop, fault)));
    }

    private static Stream<Candidate> shortened(Node loop, IndexFault fault) {
        var index = fault.index().text();
        var removals = loop.field("body").stream()
                .flatMap(Call::in)
                .filter(call -> call.is("remove")
                        && call.receiverText().equals(fault.holder().text())
                        && call.argument(0)
                                .filter(argument -> argument.text().equals(index))
                                .isPresent())
                .toList();
        var bound = loop.field("condition")
                .filter(condition -> Code.operator(condition).equals("<")
                        && condition
                                .field("left")
                                .filter(left -> left.text().equals(index))
                                .isPresent())
                .flatMap(condition -> condition.field("right"));
        if (removals.isEmpty() || bound.isEmpty()) {
            return Stream.empty();
        }
        var rewrite = Rewrite.around(loop);
        if (!bound.get().text().equals(fault.length())) {
            rewrite.replace(bound.get(), fault.length());
        }
        removals.forEach(call -> rewrite.insert(call.argument(0).orElseThrow().end(), "--"));
        return Stream.of(rewrite.because(
                "the loop removes from `" + fault.holder().text() + "`, so its end and its index move", 0.95));
    }
}
