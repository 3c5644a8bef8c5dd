package dev.codemedic.learn.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.diagnosis.Category;
import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.diagnosis.Site;
import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Exit;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Frame;
import dev.codemedic.core.failure.Run;
import dev.codemedic.core.failure.Thrown;
import dev.codemedic.core.failure.Value;
import dev.codemedic.core.failure.Variable;
import dev.codemedic.core.patch.Patch;
import dev.codemedic.core.source.DiskTree;
import dev.codemedic.core.source.EditImpossible;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.source.SourceUnreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A faulty file in a project of its own; the line with {@code # fails} or {@code // fails} is where it was thrown. */
public record Bug(Path root, Path file, String type, String code, List<String> keys) {

    /** Writes the file. */
    public static Bug in(Path root, String name, String type, String code, String... keys) {
        try {
            Files.createDirectories(root);
            var real = root.toRealPath();
            var bug = new Bug(real, Path.of(name), type, code, List.of(keys));
            Files.writeString(real.resolve(name), bug.plain(code));
            return bug;
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private String plain(String text) {
        return text.replaceAll(" *(#|//) fails", "");
    }

    /** The project. */
    public SourceTree sources() {
        try {
            return new DiskTree(root);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private String language() {
        return file.toString().endsWith(".py") ? "python" : "java";
    }

    /** What is known of it. */
    public Diagnosis diagnosis() {
        int line = (int) code.substring(0, code.indexOf(" fails")).lines().count();
        var members = keys.stream()
                .map(key -> new Variable(key, Value.of(Value.Kind.NUMBER, "int", "1")))
                .toList();
        var live = new Variable("live", new Value(Value.Kind.MAPPING, "dict", "{}", members.size(), members));
        var frame = new Frame(root.resolve(file), line, null, "f", "m", true, List.of(live), List.of());
        var thrown = new Thrown(type, "it failed", Thrown.Link.RAISED, List.of(frame), Map.of());
        var run = new Run(Command.of(List.of("run"), root), new Exit.Code(1), "", "", Duration.ofMillis(1));
        var failure = new Failure(Failure.Kind.CRASH, language(), "", List.of(thrown), List.of(), run);
        return new Diagnosis(
                failure, Category.CODE, "", List.of(new Site(file, line, 1, "")), List.of(), "", List.of());
    }

    /** The patch that makes this of it. */
    public Patch patch(String fixed) {
        try {
            return Patch.between(sources(), Map.of(file, SourceFile.of(file, plain(fixed))));
        } catch (SourceUnreadable broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** What is learned where this is made of it. */
    public Learned fixed(String incident, String fixed) {
        return new Lessons(incident, diagnosis(), sources()).of(patch(fixed));
    }

    /** Every text that lessons make of it, likeliest lesson first. */
    public List<String> healed(List<Lesson> lessons) {
        return lessons.stream()
                .flatMap(lesson -> lesson.candidates(diagnosis(), sources()))
                .map(candidate -> text(candidate.patch()))
                .distinct()
                .toList();
    }

    /** The file after a patch. */
    public String text(Patch patch) {
        try {
            return patch.applied(sources()).values().iterator().next().text();
        } catch (EditImpossible | SourceUnreadable broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Asserts that lessons make this of it before anything else. */
    public void becomes(List<Lesson> lessons, String wanted) {
        assertThat(healed(lessons)).first().isEqualTo(plain(wanted));
    }
}
