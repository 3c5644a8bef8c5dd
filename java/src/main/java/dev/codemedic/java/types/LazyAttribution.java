package dev.codemedic.java.types;

import dev.codemedic.java.compile.CompilerSettings;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A compiler that is started when it is first asked; none where it cannot be. */
public final class LazyAttribution implements AutoCloseable {
    private final Supplier<Optional<CompilerSettings>> settings;
    private @Nullable Optional<Attribution> opened;

    /** @param settings empty where it is not known what the code is compiled against */
    public LazyAttribution(Supplier<Optional<CompilerSettings>> settings) {
        this.settings = settings;
    }

    /** No compiler. */
    public static LazyAttribution none() {
        return new LazyAttribution(Optional::empty);
    }

    /** The compiler. */
    public synchronized Optional<Attribution> get() {
        var known = opened;
        if (known == null) {
            known = settings.get().flatMap(LazyAttribution::open);
            opened = known;
        }
        return known;
    }

    private static Optional<Attribution> open(CompilerSettings settings) {
        try {
            return Optional.of(Attribution.open(settings));
        } catch (IOException | LinkageError closed) {
            // Its classes cannot even be loaded where Java is started without the options that open the compiler.
            return Optional.empty();
        }
    }

    @Override
    public synchronized void close() {
        var known = opened;
        opened = Optional.empty();
        if (known != null) {
            known.ifPresent(Attribution::close);
        }
    }
}
