package dev.codemedic.core.source;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a user's caches lie: what medic keeps there can be lost without harm. */
public final class CacheFolder {
    private CacheFolder() {}

    /** The user's own, by {@code XDG_CACHE_HOME} or in the home folder; need not exist. */
    public static Path ofUser() {
        return of(System.getenv("XDG_CACHE_HOME"), System.getProperty("user.home"));
    }

    /** The given folder, or by default {@code .cache} in the home folder. */
    public static Path of(@Nullable String given, String home) {
        var base = given != null && given.startsWith("/") ? Path.of(given) : Path.of(home, ".cache");
        return base.resolve("codemedic");
    }
}
