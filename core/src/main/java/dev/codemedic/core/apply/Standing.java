package dev.codemedic.core.apply;

import dev.codemedic.core.patch.Footprint;
import java.nio.file.Path;
import java.util.Map;

/**
 * What has become of a change in the project.
 *
 * @param files where its lines are now, by file relative to the project's root
 */
public record Standing(Map<Path, Footprint> files) {
    public Standing {
        files = Map.copyOf(files);
    }

    /** Whether somebody has taken all of it back by other means. */
    public boolean gone() {
        return files.values().stream().allMatch(Footprint::gone);
    }

    /** Whether lines of it were changed since. */
    public boolean edited() {
        return files.values().stream().anyMatch(place -> place.edits() > 0);
    }

    /** Whether a line is one that the change has touched. @param file relative to the project's root */
    public boolean holds(Path file, int line) {
        var place = files.get(file);
        return place != null && place.lines().stream().anyMatch(lines -> lines.hold(line));
    }
}
