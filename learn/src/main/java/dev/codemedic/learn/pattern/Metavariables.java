package dev.codemedic.learn.pattern;

import dev.codemedic.syntax.Node;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How metavariables are written: {@code $NAME} for one expression, identifier, literal or statement, {@code $...NAME}
 * for one or more arguments or statements in a row, {@code $$} for a dollar sign of the code itself.
 *
 * <p>For the parser each becomes an identifier of the same length that begins with {@link #MARK}, a letter in both
 * grammars, which code that has it itself cannot be a pattern with.
 */
public final class Metavariables {
    /** What stands in for the dollar sign, as in ast-grep. */
    static final char MARK = 'µ';

    private static final String SERIES = "...";

    private Metavariables() {}

    /** A metavariable's name as it is written behind the dollar sign. */
    record Metavariable(String name, boolean series) {}

    /** The text as the grammar can take it. */
    static String parseable(String text) throws PatternUnreadable {
        if (text.indexOf(MARK) >= 0) {
            throw new PatternUnreadable("a pattern cannot hold the letter " + MARK);
        }
        var out = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c != '$') {
                out.append(c);
            } else if (text.startsWith("$$", at)) {
                out.append('$');
                at++;
            } else if (capital(text, at + 1)) {
                out.append(MARK);
            } else if (text.startsWith(SERIES, at + 1) && capital(text, at + 1 + SERIES.length())) {
                out.append(MARK).append(MARK);
                at += SERIES.length();
            } else {
                throw new PatternUnreadable("a dollar sign stands before a metavariable's name in capitals, as in $X; "
                        + "one that belongs to the code is written $$");
            }
        }
        return out.toString();
    }

    private static boolean capital(String text, int at) {
        return at < text.length() && text.charAt(at) >= 'A' && text.charAt(at) <= 'Z';
    }

    /** Code as a pattern that matches exactly it. */
    public static String escaped(String code) {
        return code.replace("$", "$$");
    }

    /** The metavariable that a whole node is; a statement that is nothing but one counts as it. */
    static Optional<Metavariable> of(Node node) {
        if (node.is("expression_statement")) {
            var parts = Parts.of(node);
            boolean alone =
                    parts.size() == 1 || parts.size() == 2 && parts.get(1).is(";");
            return alone ? leaf(parts.getFirst()) : Optional.empty();
        }
        return leaf(node);
    }

    private static Optional<Metavariable> leaf(Node node) {
        if (!Parts.isName(node)) {
            return Optional.empty();
        }
        var text = node.text();
        if (text.length() < 2 || text.charAt(0) != MARK) {
            return Optional.empty();
        }
        boolean series = text.charAt(1) == MARK;
        return Optional.of(new Metavariable(text.substring(series ? 2 : 1), series));
    }

    /** The names of the metavariables below some nodes, in the order of the text. */
    static Set<String> names(List<Node> nodes) {
        var names = new LinkedHashSet<String>();
        nodes.stream()
                .flatMap(node -> Parts.leaves(node).stream())
                .flatMap(node -> leaf(node).stream())
                .forEach(found -> names.add(found.name()));
        return names;
    }

    /** How often the mark stands in a text, each metavariable counted once. */
    static int count(String parseable) {
        int count = 0;
        for (int at = 0; at < parseable.length(); at++) {
            if (parseable.charAt(at) == MARK && (at == 0 || parseable.charAt(at - 1) != MARK)) {
                count++;
            }
        }
        return count;
    }
}
