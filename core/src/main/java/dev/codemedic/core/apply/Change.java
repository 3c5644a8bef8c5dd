package dev.codemedic.core.apply;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * One applied patch that can be undone.
 *
 * @param id unique within the project, such as {@code C-7}
 * @param incident the incident it heals
 * @param at when it was written
 * @param files what it touched
 * @param undone whether it has been taken back
 */
public record Change(String id, String incident, Instant at, List<Touched> files, boolean undone) {

    /**
     * A touched file.
     *
     * @param file relative to the project's root
     * @param before SHA-256 of the content before
     * @param after SHA-256 of the content after
     */
    public record Touched(Path file, String before, String after) {}

    public Change {
        files = List.copyOf(files);
    }
}
