package dev.codemedic.java.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.java.code.Call;
import dev.codemedic.java.code.Code;
import dev.codemedic.java.code.Rewrite;
import dev.codemedic.syntax.Node;
import java.util.stream.Stream;

/** An array, list or repeated text is made with a negative size: it is then empty. */
@AutoService(JavaTemplate.class)
@Heals({"java.lang.NegativeArraySizeException", "java.lang.IllegalArgumentException"})
public final class NegativeSize implements JavaTemplate {

    @Override
    public Stream<Candidate> propose(JavaCrash crash) {
        boolean array = crash.thrown().simpleType().equals("NegativeArraySizeException");
        if (!array
                && !crash.message()
                        .matches(
                                "count is negative: .*|Illegal (?:initial )?[Cc]apacity: -.*|bound must be positive")) {
            return Stream.empty();
        }
        boolean bound = crash.message().startsWith("bound");
        var sizes = array
                ? crash.prime().suspects("array_creation_expression").stream()
                        .flatMap(node -> node.fields("dimensions"))
                        .flatMap(node -> node.namedChildren().stream().limit(1))
                : crash.prime().suspects("method_invocation", "object_creation_expression").stream()
                        .flatMap(node -> Call.of(node).stream())
                        .filter(call -> call.name().matches("repeat|ArrayList|HashMap|HashSet|StringBuilder|nextInt"))
                        .flatMap(call -> call.argument(0).stream());
        return sizes.filter(size -> !Code.isLiteral(size))
                .limit(2)
                .map((Node size) -> Rewrite.around(size)
                        .replace(size, "Math.max(" + size.text() + ", " + (bound ? 1 : 0) + ")")
                        .because("`" + size.text() + "` may be " + (bound ? "less than 1" : "negative"), 0.8));
    }
}
