package dev.codemedic.core.verify;

import dev.codemedic.core.patch.Patch;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.source.SourceUnreadable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The gates that need no run: scope, size, syntax. */
final class StaticGates {
    private static final int MOST_FILES = 8;
    private static final int MOST_CHARACTERS = 8_000;

    private final SourceTree sources;
    private final Workbench workbench;

    StaticGates(SourceTree sources, Workbench workbench) {
        this.sources = sources;
        this.workbench = workbench;
    }

    /** The checks up to the first that fails. */
    List<Check> checks(Patch patch, Map<Path, SourceFile> after) throws SourceUnreadable {
        var checks = new ArrayList<Check>();
        for (var file : after.keySet()) {
            var kept = ProtectedPaths.reason(sources.root(), file);
            if (kept.isPresent()) {
                checks.add(new Check(Gate.SCOPE, false, file + ": " + kept.get()));
                return checks;
            }
        }
        checks.add(new Check(Gate.SCOPE, true, after.size() == 1 ? "one source file" : after.size() + " source files"));
        int written = patch.files().stream()
                .flatMap(file -> file.edits().stream())
                .mapToInt(edit -> edit.replacement().length())
                .sum();
        boolean small = after.size() <= MOST_FILES && written <= MOST_CHARACTERS;
        checks.add(new Check(Gate.SIZE, small, patch.size() + (patch.size() == 1 ? " edit" : " edits")));
        if (!small) {
            return checks;
        }
        for (var file : after.values()) {
            var error = workbench.syntaxError(sources.read(file.path()), file);
            if (error.isPresent()) {
                checks.add(new Check(Gate.PARSES, false, error.get()));
                return checks;
            }
        }
        checks.add(new Check(Gate.PARSES, true, "no syntax error"));
        return checks;
    }
}
