package dev.codemedic.repair.mutate;

import dev.codemedic.core.source.Edit;
import dev.codemedic.repair.code.Form;
import dev.codemedic.repair.code.Fragment;
import dev.codemedic.repair.code.Type;
import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Other numbers, truth values, texts and written-out sequences; one more and one less. */
final class Constants implements Mutator {
    private static final int MOST_TEXTS = 12;

    @Override
    public void mutate(Node node, Form form, Ground ground, Sink sink) {
        if (!ground.value(node)) {
            return;
        }
        switch (form) {
            case Form.Int(long value) -> integer(node, value, ground, sink);
            case Form.Real _ -> {
                for (var other : List.of("0", "1", "0.5", "2")) {
                    sink.text(EditKind.CONSTANT, node, other, 1);
                }
            }
            case Form.Bool(boolean value) ->
                sink.text(EditKind.CONSTANT, node, ground.dialect().bool(!value), 2);
            case Form.Text _ -> texts(node, ground, sink);
            case Form.Sequence(var elements, int open) -> sequence(node, elements, open, ground, sink);
            case Form.Call(var _, var _, var arguments, var _, boolean creation) -> {
                if (creation && arguments.isEmpty()) {
                    var inside = elements(node, ground);
                    inside.add(ground.fragment(node));
                    for (var filled : ground.dialect().filled(node, inside)) {
                        sink.replace(EditKind.LITERAL, node, filled);
                    }
                }
            }
            default -> {
                // no constant
            }
        }
        offByOne(node, form, ground, sink);
    }

    private static void integer(Node node, long value, Ground ground, Sink sink) {
        if (!neutral(node, value + 1, ground)) {
            sink.text(EditKind.CONSTANT, node, Long.toString(value + 1), 2);
        }
        if (!neutral(node, value - 1, ground)
                && (value > 0 || !ground.form(node.parent().orElse(node)).isExpression())) {
            sink.replace(
                    EditKind.CONSTANT, node, new Fragment(Long.toString(value - 1), value > 0 ? 100 : 90, Type.INT), 2);
        }
        var others = new LinkedHashSet<Long>(List.of(0L, 1L, 2L, -value));
        ground.function().descendants().forEach(other -> {
            if (ground.form(other) instanceof Form.Int(long known)) {
                others.add(known);
            }
        });
        for (long other : others) {
            if (other != value && !neutral(node, other, ground)) {
                sink.replace(
                        EditKind.CONSTANT, node, new Fragment(Long.toString(other), other < 0 ? 90 : 100, Type.INT), 1);
            }
        }
        if (value >= 2) {
            sink.text(EditKind.CONSTANT, node, value + "0", 0.3);
            sink.text(EditKind.CONSTANT, node, Long.toString(value * 2), 0.3);
            sink.text(EditKind.CONSTANT, node, Long.toString(value / 2), 0.3);
            sink.text(EditKind.CONSTANT, node, value + ".0", 0.3);
        }
    }

    /** Whether an operand would do nothing: that it is dropped is another change, and reads better. */
    private static boolean neutral(Node node, long value, Ground ground) {
        if (!(ground.form(node.parent().orElse(node)) instanceof Form.Binary(var left, var operator, var _))) {
            return false;
        }
        boolean right = !node.equals(left);
        return switch (operator.text()) {
            case "+", "|", "^" -> value == 0;
            case "-", "<<", ">>" -> value == 0 && right;
            case "*" -> value == 1;
            case "/", "//", "**" -> value == 1 && right;
            default -> false;
        };
    }

    private static void offByOne(Node node, Form form, Ground ground, Sink sink) {
        var type = ground.type(node);
        boolean literal = form instanceof Form.Int || form instanceof Form.Minus || form instanceof Form.Real;
        if (literal || form instanceof Form.Group || !type.maybeNumber()) {
            return;
        }
        double weight = type.number() ? 1 : 0.2;
        var plain = ground.fragment(node);
        int level = ground.dialect().level("+");
        sink.replace(EditKind.OFF_BY_ONE, node, new Fragment(plain.at(level) + " + 1", level, type), weight);
        sink.replace(EditKind.OFF_BY_ONE, node, new Fragment(plain.at(level) + " - 1", level, type), weight);
    }

    private static void texts(Node node, Ground ground, Sink sink) {
        var others = new LinkedHashSet<String>();
        ground.function().tree().nodes().forEach(other -> {
            if (ground.form(other) instanceof Form.Text && others.size() < MOST_TEXTS) {
                others.add(other.text());
            }
        });
        var text = node.text();
        char quote = text.charAt(text.length() - 1);
        boolean simple = text.length() >= 2 && text.charAt(0) == quote && !text.contains("\\");
        if (simple) {
            var inner = text.substring(1, text.length() - 1);
            others.add("" + quote + quote);
            others.add(quote + " " + quote);
            others.add(quote + inner.strip() + quote);
            others.add(quote + inner.toLowerCase(java.util.Locale.ROOT) + quote);
            others.add(quote + inner.toUpperCase(java.util.Locale.ROOT) + quote);
            others.add(quote + inner + " " + quote);
            if (inner.length() > 1) {
                others.add(quote + inner.substring(1) + quote);
                others.add(quote + inner.substring(0, inner.length() - 1) + quote);
            }
        }
        for (var other : others) {
            sink.text(EditKind.CONSTANT, node, other, 0.6);
        }
    }

    private static List<Fragment> elements(Node node, Ground ground) {
        var inside = new ArrayList<Fragment>();
        ground.variablesAt(node).forEach(variable -> inside.add(variable.fragment()));
        inside.add(Fragment.atom("0", Type.INT));
        inside.add(Fragment.atom("1", Type.INT));
        return inside;
    }

    private static void sequence(Node node, List<Node> elements, int open, Ground ground, Sink sink) {
        if (elements.isEmpty()) {
            for (var element : elements(node, ground)) {
                sink.edits(EditKind.LITERAL, node, List.of(Edit.insert(open, element.text())), 1);
            }
            for (var empty : ground.dialect().literals()) {
                sink.edits(EditKind.LITERAL, node, List.of(Edit.insert(open, empty.text())), 2);
                sink.replace(EditKind.LITERAL, node, empty, 0.5);
            }
            return;
        }
        for (int i = 0; i < elements.size(); i++) {
            var element = elements.get(i);
            boolean last = i == elements.size() - 1;
            int from = last && i > 0 ? elements.get(i - 1).end() : element.start();
            int to = last ? element.end() : elements.get(i + 1).start();
            sink.edits(EditKind.LITERAL, node, List.of(new Edit(from, to, "")), 0.6);
            if (!last) {
                var next = elements.get(i + 1);
                sink.edits(
                        EditKind.LITERAL,
                        node,
                        List.of(
                                new Edit(element.start(), element.end(), next.text()),
                                new Edit(next.start(), next.end(), element.text())),
                        1);
            }
        }
        if (elements.size() <= 4) {
            for (var variable : ground.variablesAt(node)) {
                sink.edits(
                        EditKind.LITERAL,
                        node,
                        List.of(Edit.insert(elements.getLast().end(), ", " + variable.name())),
                        0.3);
                sink.edits(
                        EditKind.LITERAL,
                        node,
                        List.of(Edit.insert(elements.getFirst().start(), variable.name() + ", ")),
                        0.2);
            }
        }
    }
}
