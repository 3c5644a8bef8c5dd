package dev.codemedic.python.live;

import dev.codemedic.core.failure.Thrown;
import dev.codemedic.core.failure.Variable;
import dev.codemedic.python.code.Bindings;
import dev.codemedic.python.code.StandardLibrary;
import dev.codemedic.python.code.Statements;
import dev.codemedic.syntax.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The names that a frame's code can use, each with how near it is. */
public final class VisibleNames {
    private static final List<String> OF_EVERY_MODULE = List.of("__name__", "__file__", "__doc__");

    private final Map<String, Nearness> names = new LinkedHashMap<>();

    /** Where a name is known. */
    public enum Nearness {
        LOCAL,
        ENCLOSING,
        MODULE,
        BUILTIN
    }

    private VisibleNames() {}

    /** The names visible to a frame when something was thrown in it. */
    public static VisibleNames of(LiveFrame frame, Thrown thrown) {
        var visible = new VisibleNames();
        boolean module = frame.scope().is("module");
        visible.add(frame.frame().locals().stream().map(Variable::name), module ? Nearness.MODULE : Nearness.LOCAL);
        visible.add(frame.bindings().names(), module ? Nearness.MODULE : Nearness.LOCAL);
        frame.statement().ifPresent(statement -> visible.addComprehended(statement));
        for (var scope = frame.scope(); !scope.is("module"); scope = Statements.scope(scope)) {
            if (!scope.equals(frame.scope()) && !scope.is("class_definition")) {
                visible.add(Bindings.in(scope).names(), Nearness.ENCLOSING);
            }
        }
        visible.add(frame.frame().globals().stream(), Nearness.MODULE);
        visible.add(Bindings.in(frame.file().root()).names(), Nearness.MODULE);
        visible.add(OF_EVERY_MODULE.stream(), Nearness.BUILTIN);
        visible.add(StandardLibrary.builtins(thrown).stream(), Nearness.BUILTIN);
        return visible;
    }

    private void add(Stream<String> more, Nearness nearness) {
        more.forEach(name -> names.putIfAbsent(name, nearness));
    }

    private void addComprehended(Node statement) {
        add(
                statement
                        .descendants("for_in_clause")
                        .flatMap(clause -> clause.field("left").stream())
                        .flatMap(left -> Stream.concat(Stream.of(left), left.descendants("identifier")))
                        .filter(node -> node.is("identifier"))
                        .map(Node::text),
                Nearness.LOCAL);
    }

    /** All of them. */
    public List<String> all() {
        return List.copyOf(names.keySet());
    }

    /** Whether a name is visible. */
    public boolean contains(String name) {
        return names.containsKey(name);
    }

    /** Where a visible name is known. */
    public Nearness nearness(String name) {
        return names.getOrDefault(name, Nearness.BUILTIN);
    }
}
