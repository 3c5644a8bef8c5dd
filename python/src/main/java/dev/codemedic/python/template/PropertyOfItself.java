package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.code.ClassDefinition;
import dev.codemedic.python.code.FunctionDefinition;
import dev.codemedic.syntax.Node;
import java.util.List;
import java.util.stream.Stream;

/** A property reads or sets itself without end: it keeps its value in {@code self._name}. */
@AutoService(PythonTemplate.class)
@Heals({"RecursionError"})
public final class PropertyOfItself implements PythonTemplate {

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        return crash.prime().function().filter(FunctionDefinition::isProperty).stream()
                .flatMap(function -> function.owner().stream().flatMap(owner -> renamed(crash, function, owner)));
    }

    private static Stream<Candidate> renamed(PythonCrash crash, FunctionDefinition function, ClassDefinition owner) {
        var name = function.name();
        var uses = owner.methods()
                .filter(method -> method.name().equals(name) && method.isProperty())
                .flatMap(method -> uses(method, name).stream())
                .toList();
        var draft = crash.draft();
        uses.forEach(use -> draft.replace(use, "self._" + name));
        return draft.because(
                0.94, "the property `" + name + "` asks itself for its value; it is kept in `_" + name + "`");
    }

    private static List<Node> uses(FunctionDefinition method, String name) {
        return method.own()
                .filter(node -> node.is("attribute") && node.text().equals("self." + name))
                .toList();
    }
}
