package dev.codemedic.repair.mutate;

import dev.codemedic.core.source.Edit;
import dev.codemedic.repair.code.Form;
import dev.codemedic.syntax.Node;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Other literals where somebody has written down what is to be: slips of typing, and what tests know. */
final class Figures implements Mutator {
    private static final Pattern PLAIN = Pattern.compile("(\\d+(?:\\.\\d+)?)([fFdDlL]?)");
    private static final List<String> COMMON = List.of(
            "3", "4", "5", "7", "10", "12", "15", "16", "20", "24", "30", "50", "60", "100", "365", "1000", "1024",
            "3600", "86400");
    private static final double WANTED = 3;
    private static final double SOLVED = 4;

    private final Known known;

    Figures(Known known) {
        this.known = known;
    }

    @Override
    public void mutate(Node node, Form form, Ground ground, Sink sink) {
        if (!ground.value(node)) {
            return;
        }
        switch (form) {
            case Form.Int _ -> number(node, ground, sink, false);
            case Form.Real _ -> number(node, ground, sink, true);
            case Form.Text _ -> text(node, ground, sink);
            case Form.Sequence(var elements, var _) -> elements(node, elements, sink);
            default -> {
                // nothing that is written down
            }
        }
    }

    private void number(Node node, Ground ground, Sink sink, boolean real) {
        var match = PLAIN.matcher(node.text().replace("_", ""));
        if (!match.matches()) {
            return;
        }
        var value = new BigDecimal(match.group(1));
        var others = new LinkedHashMap<String, Double>();
        for (var pair : known.pairs()) {
            if (pair.came().signum() != 0) {
                var solved = value.multiply(pair.wanted()).divide(pair.came(), MathContext.DECIMAL64);
                solved(solved, real, others);
            }
            solved(value.add(pair.wanted()).subtract(pair.came()), real, others);
        }
        for (var literal : known.literals()) {
            if (PLAIN.matcher(literal).matches()) {
                others.merge(literal.replaceAll("[fFdDlL]$", ""), WANTED, Math::max);
            }
        }
        slips(value, real, others);
        others.forEach((text, weight) -> sink.text(EditKind.CONSTANT, node, text + match.group(2), weight));
        if (ground.form(node.parent().orElse(node)) instanceof Form.Assign) {
            sink.edits(EditKind.CONSTANT, node, List.of(Edit.insert(node.start(), "-")), 0.5);
        }
    }

    /** What gives the wanted number where the literal is a factor of it, or a part of its sum. */
    private static void solved(BigDecimal solved, boolean real, Map<String, Double> others) {
        var rounded = solved.setScale(6, RoundingMode.HALF_EVEN).stripTrailingZeros();
        boolean written = rounded.signum() >= 0 && rounded.precision() <= 6 && (real || rounded.scale() <= 0);
        if (written) {
            others.merge(text(rounded, real), SOLVED, Math::max);
        }
    }

    private static void slips(BigDecimal value, boolean real, Map<String, Double> others) {
        var ten = BigDecimal.TEN;
        var last = BigDecimal.ONE.movePointLeft(Math.max(0, value.scale()));
        var found = new ArrayList<BigDecimal>(List.of(value.add(last), value.subtract(last)));
        found.addAll(List.of(value.multiply(ten), value.add(value)));
        if (real) {
            found.addAll(List.of(
                    value.movePointLeft(1),
                    value.movePointLeft(2),
                    value.movePointRight(2),
                    value.divide(BigDecimal.TWO, MathContext.DECIMAL64),
                    BigDecimal.ONE.subtract(value),
                    BigDecimal.ONE.add(value),
                    value.subtract(BigDecimal.ONE)));
        } else if (value.remainder(ten).signum() == 0) {
            found.add(value.divide(ten, MathContext.DECIMAL64));
        }
        found.stream()
                .filter(each -> each.signum() >= 0)
                .forEach(each -> others.putIfAbsent(text(each.stripTrailingZeros(), real), 1.0));
        swapped(value.toPlainString()).forEach(each -> others.putIfAbsent(each, 0.7));
        if (!real) {
            COMMON.forEach(each -> others.putIfAbsent(each, 0.4));
        }
    }

    /** Two neighbouring digits in each other's place. */
    private static List<String> swapped(String digits) {
        var found = new ArrayList<String>();
        for (int i = 0; i + 1 < digits.length(); i++) {
            char one = digits.charAt(i);
            char other = digits.charAt(i + 1);
            if (Character.isDigit(one) && Character.isDigit(other) && one != other && !(i == 0 && other == '0')) {
                found.add(digits.substring(0, i) + other + one + digits.substring(i + 2));
            }
        }
        return found;
    }

    private static String text(BigDecimal number, boolean real) {
        var text = number.toPlainString();
        return real && !text.contains(".") ? text + ".0" : text;
    }

    private void text(Node node, Ground ground, Sink sink) {
        for (var literal : known.literals()) {
            if (!PLAIN.matcher(literal).matches()) {
                sink.text(EditKind.CONSTANT, node, literal, 1.5);
            }
        }
        patterns(node, ground, sink);
    }

    /** A text that is a pattern, by the call that takes it: what is often wrong in patterns. */
    private static void patterns(Node node, Ground ground, Sink sink) {
        var text = node.text();
        int open = text.indexOf(text.charAt(text.length() - 1));
        boolean pattern = node.parent()
                .flatMap(Node::parent)
                .filter(call -> ground.form(call) instanceof Form.Call(var _, var name, var _, var _, var _)
                        && name.text().matches("compile|match|fullmatch|search|sub|split|findall|finditer|matches"))
                .isPresent();
        if (!pattern || open < 0 || text.length() - open < 2) {
            return;
        }
        var head = text.substring(0, open + 1);
        var body = text.substring(open + 1, text.length() - 1);
        var tail = text.substring(text.length() - 1);
        var escape = head.startsWith("r") || head.startsWith("R") ? "\\" : "\\\\";
        var found = new LinkedHashMap<String, Double>();
        exchanged(body, "+", List.of("*", "?", ""), found);
        exchanged(body, "*", List.of("+", "?", ""), found);
        exchanged(body, "?", List.of("", "*", "+"), found);
        for (var one : List.of("d", "w", "s", "b", "D", "W", "S")) {
            for (var other : List.of("d", "w", "s", "S")) {
                if (!one.equals(other)) {
                    exchanged(body, escape + one, List.of(escape + other), found);
                }
            }
            exchanged(body, escape + one, List.of(escape + one + "+", escape + one + "*"), found);
        }
        exchanged(body, "a-z", List.of("a-zA-Z", "A-Z", "a-z0-9"), found);
        exchanged(body, "A-Z", List.of("A-Za-z", "a-z", "A-Z0-9"), found);
        exchanged(body, "0-9", List.of("1-9", "0-9a-zA-Z"), found);
        exchanged(body, "]", List.of("]+", "]*"), found);
        exchanged(body, ")", List.of(")?", ")*", ")+"), found);
        exchanged(body, ".", List.of(escape + "."), found);
        exchanged(body, escape + ".", List.of("."), found);
        exchanged(body, "[^", List.of("["), found);
        found.putIfAbsent(body.startsWith("^") ? body.substring(1) : "^" + body, 1.0);
        found.putIfAbsent(body.endsWith("$") ? body.substring(0, body.length() - 1) : body + "$", 1.0);
        found.forEach((other, weight) -> sink.text(EditKind.CONSTANT, node, head + other + tail, weight));
    }

    /** Each place of a part by itself. */
    private static void exchanged(String body, String part, List<String> others, Map<String, Double> found) {
        for (int at = body.indexOf(part); at >= 0; at = body.indexOf(part, at + 1)) {
            for (var other : others) {
                found.putIfAbsent(body.substring(0, at) + other + body.substring(at + part.length()), 1.0);
            }
        }
    }

    /** A literal that tests name, as one more element. */
    private void elements(Node node, List<Node> elements, Sink sink) {
        if (elements.isEmpty()) {
            return;
        }
        for (var literal : known.literals()) {
            boolean number = PLAIN.matcher(literal).matches();
            boolean numbers = PLAIN.matcher(elements.getLast().text()).matches();
            if (number == numbers) {
                sink.edits(
                        EditKind.LITERAL,
                        node,
                        List.of(Edit.insert(elements.getLast().end(), ", " + literal)),
                        WANTED);
            }
        }
    }
}
