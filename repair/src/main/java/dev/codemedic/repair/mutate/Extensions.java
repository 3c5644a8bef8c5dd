package dev.codemedic.repair.mutate;

import dev.codemedic.repair.code.Form;
import dev.codemedic.repair.code.Fragment;
import dev.codemedic.repair.code.Type;
import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.List;

/** Expressions that grow: an operand added, a call around them, a part or an element of them. */
final class Extensions implements Mutator {

    @Override
    public void mutate(Node node, Form form, Ground ground, Sink sink) {
        boolean plain = form instanceof Form.Group || form instanceof Form.Null || form instanceof Form.Sequence;
        if (!ground.value(node) || plain) {
            return;
        }
        var value = ground.fragment(node);
        operands(node, form, value, ground, sink);
        wraps(node, form, value, ground, sink);
        parts(node, form, value, ground, sink);
    }

    private static void operands(Node node, Form form, Fragment value, Ground ground, Sink sink) {
        var type = value.type();
        var operators = ground.dialect().operators(type);
        var dialect = ground.dialect();
        var others = new ArrayList<Fragment>();
        ground.variablesAt(node).forEach(variable -> others.add(variable.fragment()));
        if (type.number()) {
            others.add(Fragment.atom("2", Type.INT));
        }
        for (var ingredient : ground.ingredients()) {
            boolean simple = !ingredient.text().contains(value.text()) && ingredient.level() >= dialect.level("*");
            if (simple && !type.is(Type.Sort.UNKNOWN) && ingredient.type().sort() == type.sort()) {
                others.add(ingredient);
            }
        }
        for (var operator : operators) {
            int level = dialect.level(operator);
            if (level < 0) {
                continue;
            }
            for (var other : others) {
                boolean fits = type.is(Type.Sort.UNKNOWN)
                        || other.type().is(Type.Sort.UNKNOWN)
                        || type.number() && other.type().number()
                        || type.sort() == other.type().sort();
                if (!fits) {
                    continue;
                }
                double weight = (operator.equals("+") || operator.equals("-") ? 1 : 0.5)
                        * (type.is(Type.Sort.UNKNOWN) || other.type().is(Type.Sort.UNKNOWN) ? 0.3 : 1)
                        * (form instanceof Form.Int || form instanceof Form.Text ? 0.4 : 1)
                        * (other.level() == Fragment.ATOM && !other.text().contains("(") ? 1 : 0.3);
                sink.replace(
                        EditKind.EXTEND,
                        node,
                        new Fragment(value.at(level) + " " + operator + " " + other.at(level + 1), level, type),
                        weight);
                boolean commutes = type.number() && (operator.equals("+") || operator.equals("*"));
                if (!commutes) {
                    sink.replace(
                            EditKind.EXTEND,
                            node,
                            new Fragment(other.at(level) + " " + operator + " " + value.at(level + 1), level, type),
                            weight * 0.7);
                }
            }
        }
        if (type.number() && dialect.level("**") > 0) {
            sink.replace(
                    EditKind.EXTEND,
                    node,
                    new Fragment(value.at(dialect.level("**") + 1) + " ** 2", dialect.level("**"), type),
                    0.7);
        }
    }

    private static void wraps(Node node, Form form, Fragment value, Ground ground, Sink sink) {
        boolean literal = form instanceof Form.Int || form instanceof Form.Text || form instanceof Form.Bool;
        if (literal) {
            return;
        }
        double weight = 1;
        for (var wrapped : ground.dialect().wraps(value)) {
            sink.replace(EditKind.WRAP, node, wrapped, weight);
            weight = Math.max(0.3, weight * 0.85);
        }
        if (value.type().maybeNumber()) {
            for (var variable : ground.variablesAt(node)) {
                if (variable.type().maybeNumber() && !variable.name().equals(value.text())) {
                    for (var extreme : ground.dialect().extremes(variable.fragment(), value)) {
                        sink.replace(EditKind.WRAP, node, extreme, value.type().number() ? 1 : 0.3);
                    }
                }
            }
            for (var number : List.of("0", "1")) {
                for (var extreme : ground.dialect().extremes(Fragment.atom(number, Type.INT), value)) {
                    sink.replace(EditKind.WRAP, node, extreme, 0.8);
                }
            }
        }
    }

    private static void parts(Node node, Form form, Fragment value, Ground ground, Sink sink) {
        boolean sequence = value.type().is(Type.Sort.SEQUENCE) || value.type().is(Type.Sort.TEXT);
        boolean maybe = value.type().is(Type.Sort.UNKNOWN)
                && (form instanceof Form.Name || form instanceof Form.Member || form instanceof Form.Call);
        if (!sequence && !maybe || form instanceof Form.Text) {
            return;
        }
        double weight = sequence ? 1 : 0.2;
        var indexes = new ArrayList<Fragment>();
        indexes.add(Fragment.atom("1", Type.INT));
        for (var variable : ground.variablesAt(node)) {
            if (variable.type().maybeNumber() && !variable.name().equals(value.text())) {
                indexes.add(variable.fragment());
            }
        }
        for (var part : ground.dialect().parts(value, indexes)) {
            sink.replace(EditKind.PART, node, part, weight);
        }
        indexes.set(0, Fragment.atom("0", Type.INT));
        indexes.add(Fragment.atom("-1", Type.INT));
        for (var index : indexes) {
            ground.dialect()
                    .element(value, index)
                    .ifPresent(element -> sink.replace(EditKind.ELEMENT, node, element, weight * 0.7));
        }
        var map = value.type().is(Type.Sort.MAP);
        if (map) {
            for (var variable : ground.variablesAt(node)) {
                ground.dialect()
                        .element(value, variable.fragment())
                        .ifPresent(element -> sink.replace(EditKind.ELEMENT, node, element, 0.7));
            }
        }
    }
}
