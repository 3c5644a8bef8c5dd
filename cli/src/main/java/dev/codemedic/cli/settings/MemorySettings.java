package dev.codemedic.cli.settings;

import java.time.Duration;
import java.util.Optional;

/**
 * What is remembered, and how long.
 *
 * @param time after which a heal is forgotten
 * @param heals how many are remembered at the most
 * @param shared whether projects of this user learn from each other
 * @param embedding the model that turns failures into vectors; empty for none
 */
public record MemorySettings(Duration time, int heals, boolean shared, Optional<String> embedding) {
    /** What holds where nothing is set. */
    public static final MemorySettings USUAL = new MemorySettings(Duration.ofDays(365), 2_000, true, Optional.empty());

    private static final int MOST_DAYS = 36_500;
    private static final int MOST_HEALS = 100_000;

    /** The settings of two files; what the project says goes before what the user says. */
    static MemorySettings of(TomlTable project, TomlTable user) throws SettingsUnusable {
        var own = checked(project);
        var general = checked(user);
        var days = own.count("keep-days", 1, MOST_DAYS);
        var daysOfUser = general.count("keep-days", 1, MOST_DAYS);
        var heals = own.count("keep-heals", 1, MOST_HEALS);
        var healsOfUser = general.count("keep-heals", 1, MOST_HEALS);
        var shared = own.flag("shared");
        var sharedOfUser = general.flag("shared");
        var embedding = own.text("embedding");
        var embeddingOfUser = general.text("embedding");
        return new MemorySettings(
                days.or(() -> daysOfUser).map(Duration::ofDays).orElse(USUAL.time()),
                heals.or(() -> healsOfUser).orElse(USUAL.heals()),
                // either may say no
                shared.orElse(true) && sharedOfUser.orElse(true),
                embedding.or(() -> embeddingOfUser));
    }

    private static TomlTable checked(TomlTable file) throws SettingsUnusable {
        var memory = file.table("memory");
        memory.only("keep-days", "keep-heals", "shared", "embedding");
        return memory;
    }
}
