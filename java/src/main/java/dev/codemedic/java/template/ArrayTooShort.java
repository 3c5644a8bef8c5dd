package dev.codemedic.java.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.java.code.Bindings;
import dev.codemedic.java.code.Rewrite;
import dev.codemedic.java.code.TypeDeclaration;
import dev.codemedic.java.live.NullTrail;
import dev.codemedic.syntax.Node;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An array is made one element too short for the indices it is used with: {@code new int[n]} becomes
 * {@code new int[n + 1]}.
 *
 * <p>Unsafe where the index goes one too far instead.
 */
@AutoService(JavaTemplate.class)
@Heals({"java.lang.ArrayIndexOutOfBoundsException"})
public final class ArrayTooShort implements JavaTemplate {

    @Override
    public Stream<Candidate> propose(JavaCrash crash) {
        boolean next = IndexFault.asked(crash).filter(index -> index >= 0).equals(IndexFault.size(crash));
        if (!next) {
            return Stream.empty();
        }
        return IndexFault.in(crash)
                .filter(fault -> fault.node().is("array_access"))
                .limit(2)
                .flatMap(fault -> made(fault.holder()).stream()
                        .flatMap(made -> dimension(made, depth(fault.holder())).stream())
                        .map(dimension -> Rewrite.around(dimension)
                                .insert(dimension.end(), " + 1")
                                .because(
                                        "the array is used up to the index " + dimension.text(),
                                        fault.isRead() ? 0.6 : 0.7)));
    }

    private static int depth(Node holder) {
        int depth = 0;
        var node = holder;
        while (node.is("array_access")) {
            node = node.field("array").orElseThrow();
            depth++;
        }
        return depth;
    }

    private static Optional<Node> made(Node holder) {
        var node = holder;
        while (node.is("array_access")) {
            node = node.field("array").orElseThrow();
        }
        var name = node.is("field_access") ? node.field("field").map(Node::text).orElse("") : node.text();
        var use = node;
        return Bindings.around(node)
                .reaching(name, node)
                .flatMap(binding -> binding.value())
                .or(() -> TypeDeclaration.around(use)
                        .flatMap(type -> type.field(name)
                                .flatMap(field -> field.value()
                                        .or(() -> NullTrail.assignments(field)
                                                .flatMap(assignment -> assignment.field("right").stream())
                                                .findFirst()))))
                .filter(value -> value.is("array_creation_expression"));
    }

    private static Optional<Node> dimension(Node made, int depth) {
        return made.fields("dimensions")
                .filter(each -> each.is("dimensions_expr"))
                .skip(depth)
                .findFirst()
                .flatMap(each -> each.namedChildren().stream().findFirst())
                .filter(size -> !size.text().contains(".length"));
    }
}
