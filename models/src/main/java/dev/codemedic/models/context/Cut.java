package dev.codemedic.models.context;

import dev.codemedic.models.provider.Tokens;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a piece at lines: its heading and the line that matters stay, and as many lines around that one as fit.
 *
 * @param room tokens that are left for it
 */
record Cut(Tokens tokens, int room) {
    private static final String MARK = "… (cut here)";
    /** The most characters that one token is thought to stand for. */
    private static final int WIDEST_TOKEN = 16;

    /** What fits; empty where not even a part of one line does. */
    Optional<Piece> of(Piece piece) {
        var lines = piece.text().lines().toList();
        int focus = Math.clamp(piece.focus(), 0, lines.size() - 1);
        boolean headed = focus > 0;
        int left = room - (headed ? 2 : 1) * size(MARK);
        var heading = headed ? shortened(lines.getFirst(), left / 3) : "";
        left -= headed ? size(heading) : 0;
        var middle = shortened(lines.get(focus), left);
        left -= size(middle);
        if (left < 0 || middle.isEmpty()) {
            return Optional.empty();
        }
        var text = new StringBuilder(headed ? heading + "\n" : "");
        var reached = grown(lines, focus, headed ? 1 : 0, left);
        if (headed && reached.from() > 1) {
            text.append(MARK).append('\n');
        }
        for (int line = reached.from(); line <= reached.to(); line++) {
            text.append(line == focus ? middle : lines.get(line)).append('\n');
        }
        boolean whole = reached.to() == lines.size() - 1 && middle.equals(lines.get(focus));
        return Optional.of(new Piece(
                piece.input(), piece.order(), whole ? text.toString() : text + MARK, piece.value(), piece.focus()));
    }

    private record Reached(int from, int to) {}

    /** From a line on in both directions, as far as there is room: one line above, one below. */
    private Reached grown(List<String> lines, int focus, int first, int room) {
        int from = focus;
        int to = focus;
        int left = room;
        boolean up = true;
        boolean down = true;
        while (up || down) {
            up = up && from > first && size(lines.get(from - 1)) <= left;
            if (up) {
                left -= size(lines.get(--from));
            }
            down = down && to < lines.size() - 1 && size(lines.get(to + 1)) <= left;
            if (down) {
                left -= size(lines.get(++to));
            }
        }
        return new Reached(from, to);
    }

    /** A line, or as much of its beginning as fits. */
    private String shortened(String line, int room) {
        if (line.length() <= (long) room * WIDEST_TOKEN && size(line) <= room) {
            return line;
        }
        int fits = 0;
        int most = (int) Math.min(line.length(), Math.max(0L, (long) room * WIDEST_TOKEN));
        while (fits < most) {
            int tried = (fits + most + 1) / 2;
            if (size(Clip.anywhere(line, tried)) <= room) {
                fits = tried;
            } else {
                most = tried - 1;
            }
        }
        return fits == 0 ? "" : Clip.anywhere(line, fits);
    }

    private int size(String line) {
        return tokens.in(line) + 1;
    }
}
