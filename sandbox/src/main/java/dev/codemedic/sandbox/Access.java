package dev.codemedic.sandbox;

import dev.codemedic.core.failure.Run;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What programs in the sandbox may have beyond the project and the system.
 *
 * @param network whether the machine's network can be used
 * @param mounts files and folders outside of the project that can be read; absolute
 */
public record Access(boolean network, List<Path> mounts) {
    /** Nothing. */
    public static final Access NONE = new Access(false, List.of());

    public Access {
        mounts = List.copyOf(mounts);
    }

    /** What the walls may have kept a program from, and how the user can allow it; empty where nothing shows that. */
    public Optional<String> hint(Run run) {
        return Hints.of(run, this, path -> Walls.hidden(path, this));
    }

    /** To stand behind a tier's name; empty where nothing is added. */
    public String words() {
        return (network ? ", network allowed" : "")
                + (mounts.isEmpty()
                        ? ""
                        : ", reads "
                                + String.join(
                                        ", ",
                                        mounts.stream().map(Path::toString).toList()));
    }
}
