package dev.codemedic.python.template;

import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Thrown;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.python.code.PythonProject;
import dev.codemedic.python.live.LiveFrame;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A Python failure as templates see it: what was thrown, the project's frames with source and live values. */
public final class PythonCrash {
    private static final Pattern QUOTED = Pattern.compile("[^']*'([^']*)'");

    private final Diagnosis diagnosis;
    private final PythonProject project;
    private final List<LiveFrame> frames;

    private PythonCrash(Diagnosis diagnosis, PythonProject project, List<LiveFrame> frames) {
        this.diagnosis = diagnosis;
        this.project = project;
        this.frames = List.copyOf(frames);
    }

    /** Prepares a failure for templates; empty where no project frame's source can be read. */
    public static Optional<PythonCrash> of(Diagnosis diagnosis, SourceTree sources) {
        var project = new PythonProject(sources);
        var frames = LiveFrame.of(diagnosis.failure().root(), project);
        return frames.isEmpty() ? Optional.empty() : Optional.of(new PythonCrash(diagnosis, project, frames));
    }

    /** What is known of the cause. */
    public Diagnosis diagnosis() {
        return diagnosis;
    }

    /** What went wrong. */
    public Failure failure() {
        return diagnosis.failure();
    }

    /** The exception to heal. */
    public Thrown thrown() {
        return failure().root();
    }

    /** Its message. */
    public String message() {
        return thrown().message();
    }

    /** The message's parts as a pattern's groups; empty where it does not look like that from the start. */
    public Optional<MatchResult> message(Pattern pattern) {
        var matcher = pattern.matcher(message());
        return matcher.lookingAt() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    /** The name that is not defined; empty where the failure is about no name. */
    public String undefinedName() {
        return thrown().fact("name")
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> message(QUOTED).map(match -> match.group(1)).orElse(""));
    }

    /** The project's frames whose source is there, innermost first. */
    public List<LiveFrame> frames() {
        return frames;
    }

    /** The innermost of them. */
    public LiveFrame prime() {
        return frames.getFirst();
    }

    /** Whether the exception came straight from the innermost project frame and not from a library below it. */
    public boolean thrownByProject() {
        return thrown().frames().getFirst().project();
    }

    /** The project's files. */
    public PythonProject project() {
        return project;
    }

    /** An empty patch to write edits into. */
    public Draft draft() {
        return new Draft();
    }
}
