package dev.codemedic.core.verify;

import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.patch.FileEdits;
import dev.codemedic.core.patch.Patch;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Provenance;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.source.SourceUnreadable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The gates that need no run: scope, form, size, syntax, capability. */
final class StaticGates {
    private final Diagnosis diagnosis;
    private final SourceTree sources;
    private final Workbench workbench;

    StaticGates(Diagnosis diagnosis, SourceTree sources, Workbench workbench) {
        this.diagnosis = diagnosis;
        this.sources = sources;
        this.workbench = workbench;
    }

    /** Whether the patch stays in what it may touch; asked before any file of the patch is opened. */
    Check scope(Candidate candidate) {
        var files = candidate.patch().files().stream().map(FileEdits::file).toList();
        if (candidate.patch().size() == 0) {
            return new Check(Gate.SCOPE, false, "it changes nothing in the text of any file");
        }
        for (var file : files) {
            var fault = FileNameForm.fault(file)
                    .or(() -> ProtectedPaths.reason(sources.root(), file))
                    .or(() -> unrelated(file, candidate.provenance()));
            if (fault.isPresent()) {
                return new Check(Gate.SCOPE, false, Lookalikes.visible(file.toString()) + " " + fault.get());
            }
        }
        return new Check(Gate.SCOPE, true, files.size() == 1 ? "one source file" : files.size() + " source files");
    }

    /** The search changes only what tests were seen to run, so that its files need no other tie to the failure. */
    private Optional<String> unrelated(Path file, Provenance provenance) {
        var reach = new Reach(diagnosis, sources);
        if (!workbench.isSource(file) && !reach.names(file)) {
            return Optional.of("is no source file of the failing program");
        }
        boolean covered = provenance.source().equals(Provenance.SEARCH) || reach.covers(file);
        return covered
                ? Optional.empty()
                : Optional.of("has no part in the failure: neither its stack nor what that code names leads there");
    }

    /** The checks up to the first that fails. */
    List<Check> checks(Patch patch, Map<Path, SourceFile> after) throws SourceUnreadable {
        var checks = new ArrayList<Check>();
        var kept = handsOff(after);
        if (kept.isPresent()) {
            return List.of(new Check(Gate.SCOPE, false, kept.get()));
        }
        for (var gate : List.<Step>of(this::form, this::size, this::parses, this::capability)) {
            checks.add(gate.check(patch, after));
            if (!checks.getLast().passed()) {
                break;
            }
        }
        return checks;
    }

    /** The owner may have taken lines out of reach. */
    private Optional<String> handsOff(Map<Path, SourceFile> after) throws SourceUnreadable {
        for (var file : after.values()) {
            var fault = workbench.handsOff(sources.read(file.path()), file);
            if (fault.isPresent()) {
                return Optional.of(Lookalikes.visible(file.path().toString()) + ": " + fault.get());
            }
        }
        return Optional.empty();
    }

    @FunctionalInterface
    private interface Step {
        Check check(Patch patch, Map<Path, SourceFile> after) throws SourceUnreadable;
    }

    private Check form(Patch patch, Map<Path, SourceFile> after) throws SourceUnreadable {
        for (var file : patch.files()) {
            var edited = after.get(file.file());
            var fault = edited == null
                    ? Optional.<String>empty()
                    : new TextForm(sources.read(file.file()), edited, file.edits()).fault();
            if (fault.isPresent()) {
                return new Check(Gate.FORM, false, file.file() + ": " + fault.get());
            }
        }
        return new Check(Gate.FORM, true, "encoding, line ends and visible text kept");
    }

    private Check size(Patch patch, Map<Path, SourceFile> after) throws SourceUnreadable {
        var extent = Extent.of(sources, after);
        var edits = patch.size() + (patch.size() == 1 ? " edit" : " edits");
        return new Check(Gate.SIZE, extent.small(), extent.small() ? edits : extent.words());
    }

    private Check parses(Patch patch, Map<Path, SourceFile> after) throws SourceUnreadable {
        for (var file : after.values()) {
            var error = workbench.syntaxError(sources.read(file.path()), file);
            if (error.isPresent()) {
                return new Check(Gate.PARSES, false, error.get());
            }
        }
        return new Check(Gate.PARSES, true, "no syntax error");
    }

    private Check capability(Patch patch, Map<Path, SourceFile> after) throws SourceUnreadable {
        for (var file : after.values()) {
            var grown = workbench.capabilities(diagnosis, sources, sources.read(file.path()), file);
            if (!grown.isEmpty()) {
                return new Check(Gate.CAPABILITY, false, file.path() + ": " + String.join("; ", grown));
            }
        }
        return new Check(Gate.CAPABILITY, true, "nothing is reached for that the code did not use");
    }
}
