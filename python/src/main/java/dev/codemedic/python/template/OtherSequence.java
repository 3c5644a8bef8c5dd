package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.syntax.Node;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A list is added to what is no list, or a set to a list: the other becomes a list as well; a single value becomes a
 * list of one. Dictionaries are merged, sets united.
 */
@AutoService(PythonTemplate.class)
@Heals({"TypeError"})
public final class OtherSequence implements PythonTemplate {
    private static final Set<String> SEQUENCES = Set.of("list", "tuple");
    private static final Set<String> MANY = Set.of(
            "list",
            "tuple",
            "set",
            "frozenset",
            "dict_keys",
            "dict_values",
            "dict_items",
            "range",
            "generator",
            "map",
            "filter",
            "zip",
            "deque",
            "reversed");

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        return OperandFault.in(crash)
                .filter(fault -> fault.operator().equals("+") && !fault.node().is("augmented_assignment"))
                .flatMap(fault -> {
                    if (fault.leftType().equals("set") && fault.rightType().equals("set")) {
                        return operator(fault, "|", "sets are united by `|`");
                    }
                    if (fault.leftType().equals("dict") && fault.rightType().equals("dict")) {
                        return crash.draft()
                                .replace(
                                        fault.node(),
                                        "{**" + fault.left().text() + ", **"
                                                + fault.right().text() + "}")
                                .because(0.9, "dictionaries are merged, not added");
                    }
                    return SEQUENCES.contains(fault.leftType())
                            ? alike(fault, fault.right(), fault.rightType(), fault.leftType())
                            : SEQUENCES.contains(fault.rightType())
                                    ? alike(fault, fault.left(), fault.leftType(), fault.rightType())
                                    : Stream.empty();
                });
    }

    private static Stream<Candidate> operator(OperandFault fault, String operator, String words) {
        return fault.node().field("operator").stream()
                .flatMap(node -> fault.crash().draft().replace(node, operator).because(0.93, words));
    }

    private static Stream<Candidate> alike(OperandFault fault, Node other, String type, String wanted) {
        if (type.equals("NoneType")) {
            return Stream.empty();
        }
        var words = "`" + other.text() + "` is no " + wanted + " but " + type;
        if (MANY.contains(type)) {
            return fault.crash().draft().wrap(other, wanted + "(", ")").because(0.92, words);
        }
        var around = Map.of("list", "[%s]", "tuple", "(%s,)").get(wanted);
        return fault.crash()
                .draft()
                .replace(other, String.format(around, other.text()))
                .because(0.86, words + "; it becomes one element");
    }
}
