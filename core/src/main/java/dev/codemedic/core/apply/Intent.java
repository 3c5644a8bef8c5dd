package dev.codemedic.core.apply;

import dev.codemedic.core.source.Digests;
import java.nio.file.Path;
import java.util.List;

/**
 * What is about to be written.
 *
 * @param change the change as it stands when all is written
 * @param writes the files to write, in this order
 */
record Intent(Change change, List<Write> writes) {

    /**
     * One file.
     *
     * @param file relative to the project's root, through no link
     * @param before SHA-256 of the present content
     * @param after SHA-256 of the content to come
     * @param inPlace whether the file must stay the same file and is overwritten, for its hard links or its owner
     */
    record Write(Path file, String before, String after, boolean inPlace) {}

    Intent {
        writes = List.copyOf(writes);
    }

    /** Where the new content waits, beside its file; no other intent uses the same name. */
    Path staged(Write write) {
        var name = ".medic-" + Digests.sha256(JournalText.of(this)).substring(0, 12) + "-" + writes.indexOf(write);
        return write.file().resolveSibling(name);
    }
}
