package dev.codemedic.sandbox;

import java.nio.file.Path;
import java.util.List;

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

    /** To stand behind a tier's name; empty where nothing is added. */
    String words() {
        return (network ? ", network allowed" : "")
                + (mounts.isEmpty()
                        ? ""
                        : ", reads "
                                + String.join(
                                        ", ",
                                        mounts.stream().map(Path::toString).toList()));
    }
}
