package dev.codemedic.models.context;

import dev.codemedic.models.provider.Tokens;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Chooses what a model is shown: what is needed, then by value for each token, as far as there is room. What is too long is
 * cut at a line, and says so.
 */
public final class Packer {
    private static final String CUT = "… (cut here)";
    /** A piece of which less than this is left is not worth its heading. */
    private static final int LEAST = 40;

    private final Tokens tokens;

    /** @param tokens counts them */
    public Packer(Tokens tokens) {
        this.tokens = tokens;
    }

    /**
     * The inputs of a prompt by their names.
     *
     * @param room tokens of all of them together
     */
    public Map<String, String> pack(Collection<Piece> pieces, int room) {
        var chosen = new ArrayList<Piece>();
        int left = room;
        for (var piece : byWorth(pieces)) {
            int size = tokens.in(piece.text());
            if (size <= left) {
                chosen.add(piece);
                left -= size;
            } else if (left >= LEAST) {
                var cut = cut(piece, left);
                chosen.add(cut);
                left -= tokens.in(cut.text());
            }
        }
        chosen.sort(Comparator.comparingInt(Piece::order));
        return chosen.stream()
                .collect(Collectors.groupingBy(
                        Piece::input, LinkedHashMap::new, Collectors.mapping(Piece::text, Collectors.joining("\n\n"))));
    }

    private List<Piece> byWorth(Collection<Piece> pieces) {
        return pieces.stream()
                .filter(piece -> !piece.text().isBlank())
                .sorted(Comparator.comparing((Piece piece) -> piece.value() < 1)
                        .thenComparing(piece -> -piece.value() / Math.max(1, tokens.in(piece.text())))
                        .thenComparing(Piece::order))
                .toList();
    }

    private Piece cut(Piece piece, int room) {
        var kept = new StringBuilder();
        int left = room - tokens.in(CUT) - 1;
        for (var line : piece.text().lines().toList()) {
            int size = tokens.in(line) + 1;
            if (size > left) {
                break;
            }
            kept.append(line).append('\n');
            left -= size;
        }
        return new Piece(piece.input(), piece.order(), kept.append(CUT).toString(), piece.value());
    }
}
