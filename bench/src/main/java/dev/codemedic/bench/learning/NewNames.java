package dev.codemedic.bench.learning;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes up names, in the style of those they replace. */
final class NewNames {
    private static final List<String> WORDS = List.of(
            ("amber anchor apron badge barrel basin beacon blanket bottle bramble bucket cabin candle canoe carton cedar "
                            + "chisel cinder clover cobalt copper coral cradle crayon dagger dahlia domino drawer easel ember "
                            + "fabric falcon feather fender ferry fiddle flannel flask fossil garnet gasket geyser ginger "
                            + "goblet gravel hammock harbor hazel heron hollow indigo island ivory jasmine jigsaw kennel "
                            + "kettle lagoon lantern larch lattice ledger lilac locket lumber magnet mallet maple marble "
                            + "meadow mitten mortar mosaic napkin nectar nickel nutmeg oyster paddle parcel pebble pepper "
                            + "pewter pigeon pillow plume poplar prism puddle quarry quill rafter ribbon rudder saddle saffron "
                            + "sandal satchel shutter sickle spindle sprocket tallow tassel thicket thimble timber trellis "
                            + "trowel tulip tunnel turnip umber valley velvet violet walnut warden wicker willow zephyr")
                    .split(" "));

    /** What test runners take for a test by its name. */
    private static final Pattern TEST = Pattern.compile("test(_.|[0-9A-Z]).*");

    private final Random random;
    private final Set<String> taken;

    /**
     * Starts.
     *
     * @param random where the choice comes from
     * @param taken names that must not be made
     */
    NewNames(Random random, Set<String> taken) {
        this.random = random;
        this.taken = new HashSet<>(taken);
    }

    /** A new name, never the same twice: one letter for one letter, capitals and underscores as the old one has them. */
    String instead(String old) {
        if (TEST.matcher(old).matches()) {
            return "test_" + instead(old.substring("test".length()).replaceFirst("^_", ""));
        }
        for (int attempt = 0; ; attempt++) {
            var name = attempt < 60 ? styled(old) : styled(old) + attempt;
            if (taken.add(name)) {
                return name;
            }
        }
    }

    private String styled(String old) {
        if (old.length() == 1 && Character.isLetter(old.charAt(0))) {
            char first = Character.isUpperCase(old.charAt(0)) ? 'A' : 'a';
            return String.valueOf((char) (first + random.nextInt(26)));
        }
        var hidden = old.startsWith("_") ? "_" : "";
        var bare = old.substring(hidden.length());
        boolean loud = bare.equals(bare.toUpperCase(Locale.ROOT));
        boolean several =
                bare.contains("_") || !loud && bare.substring(1).chars().anyMatch(Character::isUpperCase);
        var first = word();
        var second = several ? word() : "";
        if (loud) {
            return hidden + (first + (several ? "_" + second : "")).toUpperCase(Locale.ROOT);
        }
        boolean snake = bare.contains("_") || bare.equals(bare.toLowerCase(Locale.ROOT));
        var start = Character.isUpperCase(bare.charAt(0)) ? capital(first) : first;
        return hidden + start + (!several ? "" : snake ? "_" + second : capital(second));
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
