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
    private static final String BETWEEN = "\n\n";
    /** Tokens of what stands between two pieces. */
    private static final int JOINT = 2;
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
     * @param room tokens of all of them together, never exceeded
     */
    public Map<String, String> pack(Collection<Piece> pieces, int room) {
        var worthy = pieces.stream().filter(piece -> !piece.text().isBlank()).toList();
        // Texts that meet may take a token more than apart: what is counted in the end decides.
        int target = room;
        while (target > 0) {
            var packed = joined(chosen(worthy, target));
            int size = packed.values().stream().mapToInt(tokens::in).sum();
            if (size <= room) {
                return packed;
            }
            target -= size - room;
        }
        return Map.of();
    }

    private static Map<String, String> joined(List<Piece> chosen) {
        return chosen.stream()
                .sorted(Comparator.comparingInt(Piece::order))
                .collect(Collectors.groupingBy(
                        Piece::input,
                        LinkedHashMap::new,
                        Collectors.mapping(Piece::text, Collectors.joining(BETWEEN))));
    }

    private List<Piece> chosen(List<Piece> pieces, int room) {
        var chosen = new ArrayList<Piece>();
        int left = room;
        var needed = needed(pieces);
        for (int i = 0; i < needed.size(); i++) {
            left -= take(needed.get(i), left / (needed.size() - i), 1, chosen);
        }
        for (var piece : byWorth(pieces)) {
            left -= take(piece, left, LEAST, chosen);
        }
        return chosen;
    }

    /** Adds a piece or a part of it; gives the tokens that it takes. */
    private int take(Piece piece, int room, int least, List<Piece> chosen) {
        int size = tokens.in(piece.text()) + JOINT;
        if (size <= room) {
            chosen.add(piece);
            return size;
        }
        if (room < least) {
            return 0;
        }
        var cut = new Cut(tokens, room - JOINT).of(piece);
        cut.ifPresent(chosen::add);
        return cut.map(part -> tokens.in(part.text()) + JOINT).orElse(0);
    }

    /** The shortest first: where there is no room for all, what they leave goes to the longer ones. */
    private List<Piece> needed(List<Piece> pieces) {
        return pieces.stream()
                .filter(piece -> piece.value() >= 1)
                .sorted(Comparator.comparingInt(piece -> tokens.in(piece.text())))
                .toList();
    }

    private List<Piece> byWorth(List<Piece> pieces) {
        return pieces.stream()
                .filter(piece -> piece.value() < 1)
                .sorted(Comparator.comparingDouble(
                                (Piece piece) -> -piece.value() / Math.max(1, tokens.in(piece.text())))
                        .thenComparing(Piece::order))
                .toList();
    }
}
