package dev.codemedic.java.code;

import dev.codemedic.java.code.Binding.Kind;
import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that gives local variables their values in one method, constructor, initialiser or lambda. */
public final class Bindings {
    private final List<Binding> all = new ArrayList<>();

    private Bindings() {}

    /** The bindings of a callable, those of lambdas inside left out, in the order of the text. */
    public static Bindings in(Callable callable) {
        var bindings = new Bindings();
        callable.parameters()
                .forEach(parameter -> bindings.add(parameter.name(), Kind.PARAMETER, parameter.node(), null));
        callable.own().forEach(bindings::visit);
        return bindings;
    }

    /** The bindings of the callable around a node; none where it is in none. */
    public static Bindings around(Node node) {
        return Callable.around(node).map(Bindings::in).orElseGet(Bindings::new);
    }

    /** In the order of the text. */
    public Stream<Binding> all() {
        return all.stream();
    }

    /** The bindings of a name. */
    public Stream<Binding> of(String name) {
        return all.stream().filter(binding -> binding.name().equals(name));
    }

    /** The last binding that gives the name a value before a place in the text, else its declaration. */
    public Optional<Binding> reaching(String name, Node use) {
        return of(name).filter(binding -> binding.target().end() <= use.start() && !within(binding, use))
                .filter(binding -> visible(binding, use))
                .reduce((_, second) -> second)
                .or(() -> of(name).filter(binding -> !within(binding, use)).findFirst());
    }

    /** A binding in a branch that the use cannot follow is none. */
    private static boolean visible(Binding binding, Node use) {
        var branch = binding.target()
                .ancestors()
                .filter(node -> node.is("if_statement"))
                .filter(node -> node.contains(use))
                .findFirst();
        return branch.isEmpty() || !opposite(branch.get(), binding.target(), use);
    }

    private static boolean opposite(Node branch, Node one, Node other) {
        var consequence = branch.field("consequence");
        var alternative = branch.field("alternative");
        return consequence.filter(node -> node.contains(one)).isPresent()
                && alternative.filter(node -> node.contains(other)).isPresent();
    }

    /** Whether the use is part of what is bound, as in {@code n = n + 1}. */
    private static boolean within(Binding binding, Node use) {
        return binding.value().filter(value -> value.contains(use)).isPresent() && binding.kind() != Kind.ELEMENT;
    }

    private void visit(Node node) {
        switch (node.kind()) {
            case "variable_declarator" ->
                named(node, Kind.DECLARED, node.field("value").orElse(null));
            case "assignment_expression" -> assigned(node);
            case "update_expression" ->
                node.namedChildren().stream()
                        .findFirst()
                        .filter(target -> target.is("identifier"))
                        .ifPresent(target -> add(target.text(), Kind.CHANGED, target, node));
            case "enhanced_for_statement" ->
                named(node, Kind.ELEMENT, node.field("value").orElse(null));
            case "catch_formal_parameter" -> named(node, Kind.CAUGHT, null);
            case "resource" -> named(node, Kind.RESOURCE, node.field("value").orElse(null));
            case "instanceof_expression" ->
                named(node, Kind.PATTERN, node.field("left").orElse(null));
            case "type_pattern", "record_pattern_component" -> {
                var names = node.namedChildren();
                if (!names.isEmpty() && names.getLast().is("identifier")) {
                    add(names.getLast().text(), Kind.PATTERN, names.getLast(), null);
                }
            }
            default -> {}
        }
    }

    private void assigned(Node node) {
        var left = node.field("left").filter(target -> target.is("identifier"));
        var kind = Code.operator(node).equals("=") ? Kind.ASSIGNED : Kind.CHANGED;
        left.ifPresent(
                target -> add(target.text(), kind, target, node.field("right").orElse(null)));
    }

    private void named(Node node, Kind kind, @Nullable Node value) {
        node.field("name").ifPresent(name -> add(name.text(), kind, name, value));
    }

    private void add(String name, Kind kind, Node target, @Nullable Node value) {
        all.add(new Binding(name, kind, target, value));
    }
}
