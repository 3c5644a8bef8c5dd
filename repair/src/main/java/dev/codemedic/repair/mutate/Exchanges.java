package dev.codemedic.repair.mutate;

import dev.codemedic.core.source.Edit;
import dev.codemedic.repair.code.Form;
import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Two variables that change places within one statement, and one that another takes the place of everywhere in it. */
final class Exchanges implements Mutator {
    private static final int MOST_NAMES = 6;

    @Override
    public void mutate(Node node, Form form, Ground ground, Sink sink) {
        var value = value(form);
        if (value == null) {
            return;
        }
        var places = places(value, ground);
        var names = List.copyOf(places.keySet());
        for (int i = 0; i < names.size(); i++) {
            var one = places.getOrDefault(names.get(i), List.of());
            for (int j = i + 1; j < names.size(); j++) {
                var other = places.getOrDefault(names.get(j), List.of());
                if (ground.type(one.getFirst()).fits(ground.type(other.getFirst()))) {
                    var edits = new ArrayList<>(renamed(one, names.get(j)));
                    edits.addAll(renamed(other, names.get(i)));
                    edits.sort(Edit.ORDER);
                    sink.edits(EditKind.EXCHANGE, node, edits, 1);
                }
            }
            if (one.size() > 1) {
                everywhere(node, one, ground, sink);
            }
        }
        members(node, value, ground, sink);
    }

    /** One attribute or constant that another takes the place of everywhere in a statement. */
    private static void members(Node statement, Node value, Ground ground, Sink sink) {
        var places = new LinkedHashMap<String, List<Form.Member>>();
        value.descendants().forEach(node -> {
            if (ground.form(node) instanceof Form.Member member) {
                places.computeIfAbsent(node.text(), _ -> new ArrayList<>()).add(member);
            }
        });
        for (var same : places.values()) {
            if (same.size() > 1) {
                var first = same.getFirst();
                var names = same.stream().map(Form.Member::name).toList();
                Names.others(first.object(), first.name(), ground)
                        .forEach((other, weight) ->
                                sink.edits(EditKind.MEMBER, statement, renamed(names, other), weight / 2));
            }
        }
    }

    private static @Nullable Node value(Form form) {
        return switch (form) {
            case Form.Assign(var _, var _, var value) -> value;
            case Form.Return(var value) -> value;
            case Form.Bare(var expression) -> expression;
            case Form.If(var condition, var _, var _) -> condition;
            case Form.While(var condition, var _) -> condition;
            case Form.ForEach(var _, var iterable, var _) -> iterable;
            default -> null;
        };
    }

    /** Where each variable stands in an expression; none where there are too many for pairs of them. */
    private static Map<String, List<Node>> places(Node expression, Ground ground) {
        var places = new LinkedHashMap<String, List<Node>>();
        var known = ground.variablesAt(expression);
        expression.descendants().filter(ground::value).forEach(node -> {
            if (ground.form(node) instanceof Form.Name(var name)
                    && known.stream().anyMatch(variable -> variable.name().equals(name))) {
                places.computeIfAbsent(name, _ -> new ArrayList<>()).add(node);
            }
        });
        return places.size() > MOST_NAMES ? Map.of() : places;
    }

    private static void everywhere(Node statement, List<Node> places, Ground ground, Sink sink) {
        var first = places.getFirst();
        var type = ground.type(first);
        for (var variable : ground.variablesAt(first)) {
            if (!variable.name().equals(first.text()) && type.fits(variable.type())) {
                sink.edits(EditKind.VARIABLE, statement, renamed(places, variable.name()), 0.5);
            }
        }
    }

    private static List<Edit> renamed(List<Node> places, String name) {
        return places.stream()
                .map(place -> new Edit(place.start(), place.end(), name))
                .toList();
    }
}
