package dev.codemedic.java.capture;

import dev.codemedic.capture.Capture;
import dev.codemedic.core.failure.Frame;
import dev.codemedic.core.failure.Thrown;
import dev.codemedic.core.failure.Variable;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.java.code.Callable;
import dev.codemedic.java.code.JavaFile;
import dev.codemedic.java.compile.SourceIndex;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A capture whose frames are led back to source files of the project; a class file knows only the file's name. */
record Placed(Capture capture, List<Thrown> chain) {
    private static final Pattern NUMBERED = Pattern.compile("arg(\\d{1,3})");

    Placed(Capture capture, Path root, SourceIndex index, SourceTree tree) {
        this(
                capture,
                capture.chain().stream()
                        .map(thrown -> placed(thrown, root, index, tree))
                        .toList());
    }

    /** Whether some frame lies in the project. */
    boolean inProject() {
        return chain.stream().anyMatch(thrown -> thrown.prime().isPresent());
    }

    private static Thrown placed(Thrown thrown, Path root, SourceIndex index, SourceTree tree) {
        var frames = thrown.frames().stream()
                .map(frame -> placed(frame, root, index, tree))
                .toList();
        return new Thrown(thrown.type(), thrown.message(), thrown.link(), frames, thrown.facts());
    }

    private static Frame placed(Frame frame, Path root, SourceIndex index, SourceTree tree) {
        var source = index.file(frame.owner(), frame.file().toString());
        return new Frame(
                source.map(root::resolve).orElse(frame.file()),
                frame.line(),
                frame.span(),
                frame.function(),
                frame.owner(),
                source.isPresent(),
                source.flatMap(tree::find).map(file -> named(frame, file)).orElse(frame.locals()),
                frame.globals());
    }

    /** Classes compiled without {@code -g} have no names for parameters; the source has. */
    private static List<Variable> named(Frame frame, SourceFile source) {
        if (frame.locals().stream()
                .noneMatch(variable -> NUMBERED.matcher(variable.name()).matches())) {
            return frame.locals();
        }
        var parameters = JavaFile.of(source)
                .callableAt(frame.function(), frame.line())
                .map(Callable::parameters)
                .orElse(List.of());
        return frame.locals().stream()
                .map(variable -> {
                    var number = NUMBERED.matcher(variable.name());
                    int at = number.matches() ? Integer.parseInt(number.group(1)) : Integer.MAX_VALUE;
                    return at < parameters.size()
                            ? new Variable(parameters.get(at).name(), variable.value())
                            : variable;
                })
                .toList();
    }
}
