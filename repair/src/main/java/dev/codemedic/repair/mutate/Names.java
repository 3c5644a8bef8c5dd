package dev.codemedic.repair.mutate;

import dev.codemedic.repair.code.Form;
import dev.codemedic.repair.code.Type;
import dev.codemedic.syntax.Node;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Other variables, attributes, ingredients in place of expressions. */
final class Names implements Mutator {
    private static final double OTHER_TYPE = 0.15;

    @Override
    public void mutate(Node node, Form form, Ground ground, Sink sink) {
        if (form instanceof Form.Member(var object, var name)) {
            members(object, name, ground, sink);
        }
        if (!ground.value(node) || form instanceof Form.Group) {
            return;
        }
        var type = ground.type(node);
        boolean name = form instanceof Form.Name;
        boolean literal = form instanceof Form.Int
                || form instanceof Form.Text
                || form instanceof Form.Null
                || form instanceof Form.Real
                || form instanceof Form.Bool;
        for (var variable : ground.variablesAt(node)) {
            if (!variable.name().equals(node.text())) {
                double weight = type.fits(variable.type()) ? 1 : OTHER_TYPE;
                sink.replace(
                        name ? EditKind.VARIABLE : EditKind.VALUE,
                        node,
                        variable.fragment(),
                        literal ? weight * 0.6 : weight);
            }
        }
        if (!literal) {
            for (var constant : ground.dialect().constants(type)) {
                sink.replace(EditKind.VALUE, node, constant, name ? 0.3 : 0.5);
            }
        }
        for (var ingredient : ground.ingredients()) {
            if (!ingredient.text().equals(node.text()) && type.fits(ingredient.type())) {
                double known = type.is(Type.Sort.UNKNOWN) || ingredient.type().is(Type.Sort.UNKNOWN) ? 0.4 : 1;
                boolean inside = node.text().contains(ingredient.text());
                boolean around = ingredient.text().contains(node.text());
                sink.replace(EditKind.INGREDIENT, node, ingredient, known * (around ? 2 : inside ? 0.5 : 1));
            }
        }
    }

    private static void members(Node object, Node name, Ground ground, Sink sink) {
        others(object, name, ground).forEach((other, weight) -> sink.text(EditKind.MEMBER, name, other, weight));
    }

    /** Other attributes that an object may have, with how fitting each is. */
    static Map<String, Double> others(Node object, Node name, Ground ground) {
        var near = new LinkedHashSet<String>();
        ground.function().tree().nodes().forEach(other -> {
            if (ground.form(other) instanceof Form.Member(var _, var known)) {
                near.add(known.text());
            }
        });
        var others = new LinkedHashMap<String, Double>();
        for (var other : new LinkedHashSet<>(ground.offered(object, false))) {
            others.put(other, similar(other, name.text()) ? 2 : near.contains(other) ? 1.5 : 0.7);
        }
        near.forEach(other -> others.putIfAbsent(other, 0.7));
        return others;
    }

    /** Whether two names share a part, such as {@code incoming_nodes} and {@code outgoing_nodes}. */
    static boolean similar(String one, String other) {
        return List.of(one.split("_|(?=\\p{Lu})")).stream()
                .filter(part -> part.length() > 2)
                .anyMatch(part -> other.contains(part));
    }
}
