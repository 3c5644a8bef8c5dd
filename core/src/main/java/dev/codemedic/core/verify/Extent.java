package dev.codemedic.core.verify;

import dev.codemedic.core.patch.Patch;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.source.SourceUnreadable;
import java.nio.file.Path;
import java.util.Map;

/**
 * How much of a project a patch changes, counted in whole lines that differ; what is deleted counts as what is written.
 *
 * @param files files that differ
 * @param written characters of the lines that are new
 * @param removed characters of the lines that are gone
 * @param lost lines that are gone and not replaced by as many others
 * @param share the largest part of one file's lines that is gone, from 0 to 1; blank lines do not count
 * @param gone lines gone from that file
 */
record Extent(int files, int written, int removed, int lost, double share, int gone) {
    private static final int MOST_FILES = 8;
    private static final int MOST_CHARACTERS = 8_000;
    private static final int MOST_LOST = 40;
    private static final int WHOLE = 30;
    private static final double MOST_SHARE = 0.6;

    static Extent of(SourceTree sources, Map<Path, SourceFile> after) throws SourceUnreadable {
        int written = 0;
        int removed = 0;
        int lost = 0;
        double share = 0;
        int most = 0;
        var files = Patch.between(sources, after).files();
        for (var file : files) {
            var before = sources.read(file.file());
            int gone = 0;
            for (var edit : file.edits()) {
                var old = before.text().substring(edit.start(), edit.end());
                int oldLines = (int) old.lines().count();
                written += edit.replacement().length();
                removed += old.length();
                lost += (int) Math.max(0, oldLines - edit.replacement().lines().count());
                gone += filled(old);
            }
            int all = Math.max(1, filled(before.text()));
            if ((double) gone / all > share) {
                share = (double) gone / all;
                most = gone;
            }
        }
        return new Extent(files.size(), written, removed, lost, share, most);
    }

    private static int filled(String text) {
        return (int) text.lines().filter(line -> !line.isBlank()).count();
    }

    /** Whether it is a fix's size. */
    boolean small() {
        return files <= MOST_FILES
                && written <= MOST_CHARACTERS
                && removed <= MOST_CHARACTERS
                && lost <= MOST_LOST
                && !(gone > WHOLE && share > MOST_SHARE);
    }

    /** The figures that make it too large, in words. */
    String words() {
        if (files > MOST_FILES) {
            return files + " files are changed; a fix changes at most " + MOST_FILES;
        }
        if (lost > MOST_LOST) {
            return lost + " lines are deleted without others in their place; a fix deletes at most " + MOST_LOST;
        }
        if (written > MOST_CHARACTERS || removed > MOST_CHARACTERS) {
            return written + " characters are written and " + removed + " deleted; a fix takes at most "
                    + MOST_CHARACTERS + " of each";
        }
        return Math.round(share * 100) + " % of a file's lines are replaced; a fix leaves most of a file as it is";
    }
}
