package dev.codemedic.java.template;

import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Thrown;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.java.code.JavaFile;
import dev.codemedic.java.code.JavaProject;
import dev.codemedic.java.live.LiveFrame;
import dev.codemedic.java.live.NullTrail;
import dev.codemedic.java.live.NullUse;
import dev.codemedic.syntax.Node;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A Java failure as templates see it: what was thrown, the project's frames with source and live values. */
public final class JavaCrash {
    private final Diagnosis diagnosis;
    private final JavaProject project;
    private final List<LiveFrame> frames;

    private JavaCrash(Diagnosis diagnosis, JavaProject project, List<LiveFrame> frames) {
        this.diagnosis = diagnosis;
        this.project = project;
        this.frames = List.copyOf(frames);
    }

    /** Prepares a failure for templates; empty where no project frame's source can be read. */
    public static Optional<JavaCrash> of(Diagnosis diagnosis, SourceTree sources) {
        var project = new JavaProject(sources);
        var frames = LiveFrame.of(diagnosis.failure().root(), project);
        return frames.isEmpty() ? Optional.empty() : Optional.of(new JavaCrash(diagnosis, project, frames));
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

    /** Its message; for a compile error the compiler's words. */
    public String message() {
        return thrown().message();
    }

    /** The message's parts as a pattern's groups; empty where the pattern is not found in it. */
    public Optional<MatchResult> message(Pattern pattern) {
        var matcher = pattern.matcher(message());
        return matcher.find() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    /** The project's frames whose source is there, innermost first. */
    public List<LiveFrame> frames() {
        return frames;
    }

    /** The innermost of them. */
    public LiveFrame prime() {
        return frames.getFirst();
    }

    /** The file of the innermost frame or of the compile error. */
    public JavaFile file() {
        return prime().file();
    }

    /** Whether the exception came straight from the innermost project frame and not from a library below it. */
    public boolean thrownByProject() {
        return thrown().frames().getFirst().project();
    }

    /** The expressions that were, or may have been, null: from the one that was used back to where the null was born. */
    public List<Node> nulls() {
        return NullTrail.of(frames, project, message());
    }

    /** The expressions of the innermost frame that were used although null, the likeliest first. */
    public List<Node> nullUses() {
        return NullUse.in(prime(), message());
    }

    /** The project's files. */
    public JavaProject project() {
        return project;
    }

    /** The compiler's key of a compile error, such as {@code compiler.err.cant.resolve.location}; empty for a crash. */
    public String code() {
        return thrown().fact("code").orElse("");
    }

    /** The node that the compiler points at; empty for a crash. */
    public Optional<Node> wrong() {
        return offset("start")
                .flatMap(start -> offset("end")
                        .map(end -> file().tree()
                                .exactly(start, end)
                                .orElseGet(() -> file().tree().covering(start, end))));
    }

    /** The very offset that the compiler points at; empty for a crash. */
    public Optional<Integer> position() {
        return offset("position");
    }

    private Optional<Integer> offset(String fact) {
        int length = file().source().text().length();
        return thrown().fact(fact).map(Integer::parseInt).filter(offset -> offset <= length);
    }
}
