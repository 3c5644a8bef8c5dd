package dev.codemedic.cli;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.patch.Patch;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.verify.Build;
import dev.codemedic.core.verify.Scratch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Runs the user's command again after a fix was written. */
final class Rerun {
    private final Project project;
    private final Languages languages;
    private final Clinic clinic;
    private final FollowUp followUp;
    private final PassThrough through;
    private final Scratch scratch;

    Rerun(
            Project project,
            Languages languages,
            Clinic clinic,
            FollowUp followUp,
            PassThrough through,
            Scratch scratch) {
        this.project = project;
        this.languages = languages;
        this.clinic = clinic;
        this.followUp = followUp;
        this.through = through;
        this.scratch = scratch;
    }

    /** The exit status of the second run. Compiled programs run with the fixed files compiled in a temporary folder. */
    int of(Failure failure, Patch patch) throws IOException {
        var given = failure.run().command();
        var command = built(failure, given, patch);
        try {
            var again = ProgramRun.of(command, project, languages, through, scratch);
            if (!command.equals(given) && again.failed().isEmpty()) {
                System.err.println(
                        "medic: the classes on disk are still the old ones: build the project to renew them");
            }
            // That the fix holds here was seen before it was written: a run that goes well is none of its probation.
            var failed = again.failed();
            if (failed.isPresent()) {
                followUp.failed(failed.get());
            }
            return again.run().exit().status();
        } catch (PassThrough.CannotStart impossible) {
            System.err.println("medic: " + Plain.line(String.valueOf(impossible.getMessage()), 400));
            return impossible.status();
        }
    }

    private Command built(Failure failure, Command given, Patch patch) throws IOException {
        var sources = clinic.sources();
        Map<Path, SourceFile> changed = new HashMap<>();
        for (var file : patch.files()) {
            sources.find(file.file()).ifPresent(now -> changed.put(now.path(), now));
        }
        var build = languages.of(failure).workbench().build(failure, given, sources, changed, scratch.fresh());
        return build instanceof Build.Ready ready ? ready.command() : given;
    }
}
