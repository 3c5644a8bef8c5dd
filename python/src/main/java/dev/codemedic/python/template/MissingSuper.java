package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.code.ClassDefinition;
import dev.codemedic.python.code.FunctionDefinition;
import dev.codemedic.python.code.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A class's own {@code __init__} never calls that of its base class, which would have set the missing attribute:
 * {@code super().__init__(...)} is called first, with the arguments of the same names.
 */
@AutoService(PythonTemplate.class)
@Heals({"AttributeError"})
public final class MissingSuper implements PythonTemplate {

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        return AttributeFault.in(crash)
                .flatMap(fault -> fault.ownType().stream()
                        .flatMap(type -> crash.project()
                                .lineage(type)
                                .skip(1)
                                .filter(base -> base.assignmentsTo(fault.name())
                                        .findAny()
                                        .isPresent())
                                .limit(1)
                                .flatMap(base -> called(crash, type, base, fault.name()))));
    }

    private static Stream<Candidate> called(
            PythonCrash crash, ClassDefinition type, ClassDefinition base, String name) {
        var own = type.method("__init__");
        var inherited = base.method("__init__");
        if (own.isEmpty() || inherited.isEmpty() || own.get().node().text().contains(".__init__(")) {
            return Stream.empty();
        }
        return arguments(own.get(), inherited.get()).stream()
                .flatMap(arguments -> crash.draft()
                        .insertAtStart(own.get().node(), "super().__init__(" + arguments + ")")
                        .because(
                                0.93,
                                "`" + type.name() + ".__init__` never calls `" + base.name()
                                        + ".__init__`, which sets `" + name + "`"));
    }

    /** What the base needs, by name; none where something is not at hand. */
    private static Optional<String> arguments(FunctionDefinition own, FunctionDefinition inherited) {
        var offered = own.parameters().stream().map(Parameter::name).toList();
        var needed = inherited.parameters().stream()
                .skip(1)
                .filter(each -> each.star().isEmpty())
                .toList();
        List<String> passed =
                needed.stream().map(Parameter::name).filter(offered::contains).toList();
        boolean enough =
                needed.stream().filter(each -> each.preset().isEmpty()).allMatch(each -> passed.contains(each.name()));
        return enough ? java.util.Optional.of(passed.stream().collect(Collectors.joining(", "))) : Optional.empty();
    }
}
