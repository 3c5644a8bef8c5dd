package dev.codemedic.learn.similar;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Exit;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Frame;
import dev.codemedic.core.failure.Run;
import dev.codemedic.core.failure.Span;
import dev.codemedic.core.failure.Thrown;
import dev.codemedic.core.failure.Variable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Failures for tests. */
final class Failures {
    private Failures() {}

    static Failure of(String language, String type, String message, Frame... frames) {
        var thrown = new Thrown(type, message, Thrown.Link.RAISED, List.of(frames), Map.of());
        var command = Command.of(List.of("program"), Path.of("/"));
        var run = new Run(command, new Exit.Code(1), "", "", Duration.ofMillis(1));
        return new Failure(Failure.Kind.CRASH, language, "", List.of(thrown), List.of(), run);
    }

    static Frame frame(Path file, int line, @Nullable Span span, String function, Variable... locals) {
        return new Frame(file, line, span, function, "module", true, List.of(locals), List.of());
    }
}
