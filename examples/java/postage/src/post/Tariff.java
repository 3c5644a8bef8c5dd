package post;

import java.util.List;
import java.util.Optional;

/** The price of letters by weight and country. */
public class Tariff {
    private static final List<Surcharge> SURCHARGES = List.of(
            new Surcharge("JP", 310),
            new Surcharge("US", 275),
            new Surcharge("AU", 340));

    public int price(int grams, String country) {
        int base = grams <= 20 ? 85 : grams <= 50 ? 100 : 160;
        return base + surcharge(country);
    }

    private int surcharge(String country) {
        Optional<Integer> found = SURCHARGES.stream()
                .filter(surcharge -> surcharge.country().equals(country))
                .map(Surcharge::cents)
                .findFirst();
        return found.get();
    }
}
