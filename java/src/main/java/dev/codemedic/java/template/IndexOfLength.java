package dev.codemedic.java.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.java.code.Bindings;
import dev.codemedic.java.code.Code;
import dev.codemedic.java.code.Rewrite;
import dev.codemedic.syntax.Node;
import java.util.stream.Stream;

/**
 * The length itself serves as an index: {@code items[items.length]} becomes {@code items[items.length - 1]}, and a
 * variable that counts down begins at the last element. Indices counted from one lose that one.
 */
@AutoService(JavaTemplate.class)
@Heals({
    "java.lang.ArrayIndexOutOfBoundsException",
    "java.lang.StringIndexOutOfBoundsException",
    "java.lang.IndexOutOfBoundsException"
})
public final class IndexOfLength implements JavaTemplate {

    @Override
    public Stream<Candidate> propose(JavaCrash crash) {
        boolean last = IndexFault.asked(crash).equals(IndexFault.size(crash));
        return IndexFault.in(crash)
                .limit(3)
                .flatMap(fault -> Stream.of(direct(fault), mirrored(fault, last), begun(fault, last))
                        .flatMap(each -> each));
    }

    private static Stream<Candidate> direct(IndexFault fault) {
        return isLength(fault.index(), fault)
                ? Stream.of(Rewrite.around(fault.index())
                        .insert(fault.index().end(), " - 1")
                        .because(
                                "the last element of `" + fault.holder().text() + "` stands at its length less one",
                                0.97))
                : Stream.empty();
    }

    /** {@code s.charAt(s.length() - i)} counts from one behind the end. */
    private static Stream<Candidate> mirrored(IndexFault fault, boolean last) {
        boolean counted = fault.index().text().startsWith(fault.length() + " - ");
        return last && counted
                ? Stream.of(Rewrite.around(fault.index())
                        .insert(fault.index().end(), " - 1")
                        .because("counted from the end, the last element stands at the length less one", 0.95))
                : Stream.empty();
    }

    private static boolean isLength(Node node, IndexFault fault) {
        return Code.bare(node).text().equals(fault.length());
    }

    /** The variable begins at the length, or the index is a count from one. */
    private static Stream<Candidate> begun(IndexFault fault, boolean last) {
        if (!last || !fault.index().is("identifier")) {
            return Stream.empty();
        }
        var name = fault.index().text();
        var begins = Bindings.around(fault.index())
                .of(name)
                .flatMap(binding -> binding.value().stream())
                .filter(value -> isLength(value, fault))
                .map(value -> Rewrite.around(value)
                        .insert(value.end(), " - 1")
                        .because("`" + name + "` begins behind the last element", 0.95));
        var counted = Stream.of(Rewrite.around(fault.index())
                .replace(fault.index(), name + " - 1")
                .because("`" + name + "` counts from one, elements count from zero", 0.52));
        return Stream.concat(begins, counted);
    }
}
