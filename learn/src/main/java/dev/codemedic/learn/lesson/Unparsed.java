package dev.codemedic.learn.lesson;

import dev.codemedic.learn.pattern.Metavariables;
import dev.codemedic.learn.pattern.Parts;
import dev.codemedic.syntax.Node;
import dev.codemedic.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Code on its way to a pattern's text: some nodes are replaced, comments are left out, indentation is taken off. */
final class Unparsed {
    private record Piece(int start, int end, String text) {}

    private final List<Piece> pieces = new ArrayList<>();

    /** Puts a text in the place of a node. */
    void put(Node node, String text) {
        pieces.add(new Piece(node.start(), node.end(), text));
    }

    /** The text of nodes next to each other. */
    String of(List<Node> nodes) {
        if (nodes.isEmpty()) {
            return "";
        }
        var file = nodes.getFirst().tree().file();
        var text = file.text();
        int start = nodes.getFirst().start();
        int end = nodes.getLast().end();
        var all = new ArrayList<>(pieces);
        file(nodes)
                .nodes()
                .filter(node -> Parts.isComment(node) && node.start() >= start && node.end() <= end)
                .forEach(remark -> all.add(new Piece(lineOrBlanks(text, remark.start()), remark.end(), "")));
        all.sort(Comparator.comparingInt(Piece::start));
        var out = new StringBuilder();
        int at = start;
        for (var piece : all) {
            if (piece.start() >= at && piece.end() <= end) {
                out.append(Metavariables.escaped(text.substring(at, piece.start())))
                        .append(piece.text());
                at = piece.end();
            }
        }
        out.append(Metavariables.escaped(text.substring(at, end)));
        var line = file.line(file.lineAt(start));
        int base = line.length() - line.stripLeading().length();
        return outdented(out.toString(), base);
    }

    private static SyntaxTree file(List<Node> nodes) {
        return nodes.getFirst().tree();
    }

    /** A remark goes with the blanks before it, one on a line of its own with the line end as well. */
    private static int lineOrBlanks(String text, int at) {
        int start = at;
        while (start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t')) {
            start--;
        }
        boolean ownLine = start > 0 && text.charAt(start - 1) == '\n';
        return ownLine ? start - (start > 1 && text.charAt(start - 2) == '\r' ? 2 : 1) : start;
    }

    private static String outdented(String text, int base) {
        var lines = new ArrayList<String>();
        text.lines().forEach(line -> {
            int blanks = line.length() - line.stripLeading().length();
            lines.add(
                    lines.isEmpty()
                            ? line
                            : line.substring(Math.min(base, blanks)).stripTrailing());
        });
        return String.join("\n", lines);
    }
}
