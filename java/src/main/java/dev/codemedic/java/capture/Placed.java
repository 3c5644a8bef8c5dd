package dev.codemedic.java.capture;

import dev.codemedic.capture.Capture;
import dev.codemedic.core.failure.Frame;
import dev.codemedic.core.failure.Thrown;
import dev.codemedic.java.compile.SourceIndex;
import java.nio.file.Path;
import java.util.List;

/** A capture whose frames are led back to source files of the project; a class file knows only the file's name. */
record Placed(Capture capture, List<Thrown> chain) {

    Placed(Capture capture, Path root, SourceIndex index) {
        this(
                capture,
                capture.chain().stream()
                        .map(thrown -> placed(thrown, root, index))
                        .toList());
    }

    /** Whether some frame lies in the project. */
    boolean inProject() {
        return chain.stream().anyMatch(thrown -> thrown.prime().isPresent());
    }

    private static Thrown placed(Thrown thrown, Path root, SourceIndex index) {
        var frames = thrown.frames().stream()
                .map(frame -> placed(frame, root, index))
                .toList();
        return new Thrown(thrown.type(), thrown.message(), thrown.link(), frames, thrown.facts());
    }

    private static Frame placed(Frame frame, Path root, SourceIndex index) {
        var source = index.file(frame.owner(), frame.file().toString());
        return new Frame(
                source.map(root::resolve).orElse(frame.file()),
                frame.line(),
                frame.span(),
                frame.function(),
                frame.owner(),
                source.isPresent(),
                frame.locals(),
                frame.globals());
    }
}
