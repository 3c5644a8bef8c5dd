package dev.codemedic.core.patch;

import dev.codemedic.core.source.Edit;
import dev.codemedic.core.source.EditImpossible;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.source.SourceUnreadable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * A minimal change to source files.
 *
 * @param files each file once
 */
public record Patch(List<FileEdits> files) {

    public Patch {
        files = List.copyOf(files);
        if (files.stream().map(FileEdits::file).distinct().count() < files.size()) {
            throw new IllegalArgumentException("a patch names each file once");
        }
    }

    /** Edits of one file. */
    public static Patch of(SourceFile file, Edit... edits) {
        return of(file, List.of(edits));
    }

    /** Edits of one file. */
    public static Patch of(SourceFile file, List<Edit> edits) {
        return new Patch(List.of(new FileEdits(file.path(), file.sha256(), edits)));
    }

    /**
     * The smallest whole-line change from files as they are to files as they should be. Texts count: the result is
     * written in the encoding and with the byte order mark that the file has.
     */
    public static Patch between(SourceTree before, Map<Path, SourceFile> after) throws SourceUnreadable {
        var files = new ArrayList<FileEdits>();
        for (var entry : after.entrySet()) {
            var old = before.read(entry.getKey());
            var edits = LineDiff.edits(old.text(), entry.getValue().text());
            if (!edits.isEmpty()) {
                files.add(new FileEdits(old.path(), old.sha256(), edits));
            }
        }
        return new Patch(files);
    }

    /**
     * The touched files after the patch, in the patch's order.
     *
     * @throws EditImpossible where a file is not the one the patch was made for, or edits do not fit
     * @throws SourceUnreadable where a file cannot be read
     */
    public Map<Path, SourceFile> applied(SourceTree tree) throws EditImpossible, SourceUnreadable {
        var result = new LinkedHashMap<Path, SourceFile>();
        for (var file : files) {
            var before = tree.read(file.file());
            if (!before.sha256().equals(file.base())) {
                throw new EditImpossible(file.file() + " has changed since the fix was made");
            }
            result.put(file.file(), before.edited(file.edits()));
        }
        return result;
    }

    /** The patch with only some of its edits, counted through all files in order. */
    public Patch keeping(IntPredicate wanted) {
        var kept = new ArrayList<FileEdits>();
        int index = 0;
        for (var file : files) {
            var edits = new ArrayList<Edit>();
            for (var edit : file.edits()) {
                if (wanted.test(index++)) {
                    edits.add(edit);
                }
            }
            if (!edits.isEmpty()) {
                kept.add(new FileEdits(file.file(), file.base(), edits));
            }
        }
        return new Patch(kept);
    }

    /** The number of edits in all files. */
    public int size() {
        return files.stream().mapToInt(file -> file.edits().size()).sum();
    }
}
