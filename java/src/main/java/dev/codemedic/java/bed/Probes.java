package dev.codemedic.java.bed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The numbers that lines of the project's files have within patched classes. */
final class Probes {
    /** How many lines can be told apart; later ones are not watched. */
    static final int MOST = 1 << 16;

    private record Place(Path file, int line) {}

    private final Map<Place, Integer> numbers = new HashMap<>();
    private final List<Place> places = new ArrayList<>();

    int number(Path file, int line) {
        return numbers.computeIfAbsent(new Place(file, line), place -> {
            places.add(place);
            return places.size() - 1;
        });
    }

    Map<Path, BitSet> covered(int[] hits) {
        var covered = new HashMap<Path, BitSet>();
        for (int hit : hits) {
            var place = places.get(hit);
            covered.computeIfAbsent(place.file(), _ -> new BitSet()).set(place.line());
        }
        return covered;
    }
}
