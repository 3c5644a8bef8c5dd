package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.core.propose.NearNames;
import dev.codemedic.core.propose.NearNames.Near;
import dev.codemedic.python.code.ClassDefinition;
import dev.codemedic.syntax.Node;
import java.util.List;
import java.util.stream.Stream;

/**
 * An attribute or method is asked for that the object does not have, and one that it has looks alike:
 * {@code cart.totl} becomes {@code cart.total}. Where the class sets the odd one only once and uses the wanted one more
 * often, the setting is renamed.
 *
 * <p>Unsafe where several names look alike, or the attribute was meant to be set and is not.
 */
@AutoService(PythonTemplate.class)
@Heals({"AttributeError"})
public final class MisspeltAttribute implements PythonTemplate {
    private static final int MOST = 3;
    /** A constructor by another name is another fault. */
    private static final List<String> NEVER = List.of("__init__");

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        return AttributeFault.in(crash)
                .flatMap(fault -> NearNames.of(fault.name(), fault.offered()).stream()
                        .filter(near -> !NEVER.contains(near.name()))
                        .filter(near ->
                                fault.name().startsWith("_") || !near.name().startsWith("_") || near.likeness() > 0.9)
                        .limit(MOST)
                        .flatMap(near -> Stream.concat(renamed(fault, near), settingRenamed(fault, near))));
    }

    private static Stream<Candidate> renamed(AttributeFault fault, Near near) {
        return uses(fault)
                .reduce(
                        fault.crash().draft(),
                        (draft, use) -> draft.replace(use.field("attribute").orElse(use), near.name()),
                        (one, _) -> one)
                .because(
                        near.likeness() * 0.96,
                        "`" + fault.object().text() + "` has no `" + fault.name() + "`; it has `" + near.name() + "`");
    }

    /** The same mistake in the same function, or everywhere in the class for {@code self}. */
    private static Stream<Node> uses(AttributeFault fault) {
        var node = fault.node();
        var around = fault.object().text().equals("self")
                ? node.enclosing("class_definition").orElse(fault.frame().scope())
                : fault.frame().scope();
        return around.descendants("attribute")
                .filter(each -> each.text().equals(node.text()))
                .filter(each -> each.equals(node) || !isTarget(each));
    }

    private static boolean isTarget(Node attribute) {
        return attribute.fieldName().filter("left"::equals).isPresent()
                && attribute.parent().filter(parent -> parent.is("assignment")).isPresent();
    }

    private static Stream<Candidate> settingRenamed(AttributeFault fault, Near near) {
        return fault.ownType().stream().flatMap(type -> {
            var settings = type.assignmentsTo(near.name()).toList();
            if (settings.size() != 1 || mentions(type, near.name()) > 1 || mentions(type, fault.name()) < 2) {
                return Stream.empty();
            }
            return settings.getFirst().field("left").flatMap(left -> left.field("attribute")).stream()
                    .flatMap(name -> fault.crash()
                            .draft()
                            .replace(name, fault.name())
                            .because(
                                    0.97,
                                    "`" + near.name() + "` is set in line " + name.line() + ", and everywhere else `"
                                            + fault.name() + "` is used"));
        });
    }

    private static long mentions(ClassDefinition type, String name) {
        return type.node()
                .descendants("attribute")
                .filter(each -> each.text().equals("self." + name))
                .count();
    }
}
