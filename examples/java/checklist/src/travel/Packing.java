package travel;

import java.util.List;

/** What to pack for a kind of journey. */
public class Packing {
    private final List<String> things;

    private Packing(List<String> things) {
        this.things = things;
    }

    public static Packing forJourney(String kind) {
        switch (kind) {
            case "beach":
                return new Packing(List.of("towel", "sunscreen"));
            case "mountains":
                return new Packing(List.of("boots", "map", "raincoat"));
            default:
                return new Packing(List.of("toothbrush"));
        }
    }

    public void also(String thing) {
        if (!things.contains(thing)) {
            things.add(thing);
        }
    }

    public List<String> things() {
        return things;
    }
}
