package dev.codemedic.python.code;

import dev.codemedic.python.code.Binding.Kind;
import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that binds names in one scope: a function, a class body or a module. */
public final class Bindings {
    private final List<Binding> all = new ArrayList<>();

    private Bindings() {}

    /** The bindings of a function's, lambda's, class's or module's own code, in the order of the text. */
    public static Bindings in(Node scope) {
        var bindings = new Bindings();
        if (scope.is("function_definition")) {
            new FunctionDefinition(scope)
                    .parameters()
                    .forEach(parameter -> bindings.all.add(
                            new Binding(parameter.name(), Kind.PARAMETER, parameter.node(), parameter.value())));
        }
        if (scope.is("lambda")) {
            scope.field("parameters").stream()
                    .flatMap(list -> list.namedChildren().stream())
                    .flatMap(node -> Parameter.of(node).stream())
                    .forEach(parameter -> bindings.all.add(
                            new Binding(parameter.name(), Kind.PARAMETER, parameter.node(), parameter.value())));
        }
        bindings.walk(scope.field("body").orElse(scope));
        return bindings;
    }

    /** In the order of the text. */
    public Stream<Binding> all() {
        return all.stream();
    }

    /** The bindings of a name. */
    public Stream<Binding> of(String name) {
        return all.stream().filter(binding -> binding.name().equals(name));
    }

    /** The last binding of a name before a place in the text, else the first behind it, as in a loop. */
    public Optional<Binding> reaching(String name, Node use) {
        return of(name).filter(binding -> binding.target().end() <= use.start() && !within(binding, use))
                .reduce((first, second) -> second)
                .or(() -> of(name).filter(binding -> !within(binding, use)).findFirst());
    }

    /** Whether the use is part of what is bound, as in {@code n = n + 1}. */
    private static boolean within(Binding binding, Node use) {
        return binding.bound().filter(value -> value.contains(use)).isPresent();
    }

    /** Every bound name once. */
    public Stream<String> names() {
        return all.stream().map(Binding::name).distinct();
    }

    private void walk(Node node) {
        switch (node.kind()) {
            case "assignment" -> target(node, Kind.ASSIGNED);
            case "augmented_assignment" -> target(node, Kind.AUGMENTED);
            case "named_expression" ->
                node.field("name")
                        .ifPresent(name ->
                                bind(name, Kind.ASSIGNED, node.field("value").orElse(null)));
            case "for_statement" -> target(node, Kind.LOOP);
            case "as_pattern" -> aliased(node);
            case "import_statement", "import_from_statement" ->
                ImportedName.of(node)
                        .forEach(name -> all.add(new Binding(name.local(), Kind.IMPORTED, name.node(), null)));
            default -> {}
        }
        for (var child : node.children()) {
            if (child.is("function_definition", "class_definition")) {
                child.field("name").ifPresent(name -> bind(name, Kind.DEFINED, child));
            } else if (!child.is("lambda", "for_in_clause")) {
                walk(child);
            }
        }
    }

    private void target(Node node, Kind kind) {
        var value = node.field("right").orElse(null);
        if (kind == Kind.ASSIGNED && value == null) {
            return;
        }
        node.field("left").ifPresent(left -> bind(left, kind, value));
    }

    private void aliased(Node pattern) {
        var kind = pattern.enclosing("except_clause", "with_item")
                .filter(around -> around.is("except_clause"))
                .map(_ -> Kind.CAUGHT)
                .orElse(Kind.WITH);
        var value = pattern.namedChildren().stream().findFirst().orElse(null);
        pattern.field("alias").stream()
                .flatMap(alias -> alias.namedChildren().stream())
                .forEach(name -> bind(name, kind, value));
    }

    private void bind(Node target, Kind kind, @Nullable Node value) {
        switch (target.kind()) {
            case "identifier" -> all.add(new Binding(target.text(), kind, target, value));
            case "pattern_list", "tuple_pattern", "list_pattern", "tuple", "list", "parenthesized_expression" ->
                unpack(target, kind, value);
            case "list_splat_pattern", "list_splat" ->
                target.namedChildren().forEach(child -> bind(child, Kind.UNPACKED, null));
            default -> {}
        }
    }

    private void unpack(Node target, Kind kind, @Nullable Node value) {
        var targets = target.namedChildren();
        var values = value != null && value.is("expression_list", "tuple") ? value.namedChildren() : List.<Node>of();
        for (int i = 0; i < targets.size(); i++) {
            if (kind == Kind.ASSIGNED && values.size() == targets.size()) {
                bind(targets.get(i), kind, values.get(i));
            } else {
                bind(targets.get(i), kind == Kind.LOOP ? Kind.LOOP : Kind.UNPACKED, value);
            }
        }
    }
}
