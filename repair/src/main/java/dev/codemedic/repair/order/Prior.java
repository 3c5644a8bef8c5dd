package dev.codemedic.repair.order;

import dev.codemedic.repair.mutate.EditKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * How often a fix is of a kind, and where. Counted over fixes of real and seeded faults that are not part of any
 * reported benchmark half (docs/benchmarks.md tells which), smoothed so that no kind is impossible.
 */
public final class Prior {
    private static final double SMOOTHING = 0.5;

    private final Map<EditKind, Double> kinds = new EnumMap<>(EditKind.class);
    private final Map<String, Double> contexts = new HashMap<>();

    private Prior(Properties counts) {
        double all = 0;
        for (var kind : EditKind.values()) {
            double count = Double.parseDouble(counts.getProperty(kind.code(), "0")) + SMOOTHING;
            kinds.put(kind, count);
            all += count;
        }
        double sum = all;
        kinds.replaceAll((_, count) -> count / sum);
        counts.stringPropertyNames().stream()
                .filter(name -> name.contains("."))
                .forEach(name -> contexts.put(name, Double.parseDouble(counts.getProperty(name))));
    }

    /** The prior that travels with this module. */
    public static Prior learned() {
        try (InputStream resource = Prior.class.getResourceAsStream("prior.properties")) {
            var counts = new Properties();
            counts.load(Objects.requireNonNull(resource));
            return new Prior(counts);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The part of all fixes that are of this kind. */
    public double of(EditKind kind) {
        return Objects.requireNonNull(kinds.get(kind));
    }

    /** How much likelier than elsewhere a kind is in a context: 1 where nothing is known. */
    public double in(EditKind kind, String context) {
        return contexts.getOrDefault(kind.code() + "." + context, 1.0);
    }
}
