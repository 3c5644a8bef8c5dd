package dev.codemedic.models.context;

import dev.codemedic.core.diagnosis.Category;
import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Exit;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Frame;
import dev.codemedic.core.failure.Run;
import dev.codemedic.core.failure.Thrown;
import dev.codemedic.core.failure.Value;
import dev.codemedic.core.failure.Variable;
import dev.codemedic.core.source.DiskTree;
import dev.codemedic.core.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A project in a folder, and failures in it. */
record Specimen(Path root) {

    static Specimen in(Path folder) throws IOException {
        return new Specimen(folder.toRealPath());
    }

    Specimen with(String file, String text) throws IOException {
        var path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        return this;
    }

    SourceTree sources() throws IOException {
        return new DiskTree(root);
    }

    /** A frame at the first line of a file that holds a text. */
    Frame at(String file, String text, String function, Variable... locals) throws IOException {
        var lines = Files.readAllLines(root.resolve(file));
        int line = 1;
        while (!lines.get(line - 1).contains(text)) {
            line++;
        }
        return at(file, line, function, locals);
    }

    Frame at(String file, int line, String function, Variable... locals) {
        return new Frame(root.resolve(file), line, null, function, "", true, List.of(locals), List.of());
    }

    static Variable local(String name, String value, Variable... members) {
        return new Variable(name, new Value(Value.Kind.OBJECT, "", value, -1, List.of(members)));
    }

    static Thrown thrown(String type, String message, Thrown.Link link, Frame... frames) {
        return new Thrown(type, message, link, List.of(frames), Map.of());
    }

    Diagnosis raised(Frame... frames) {
        return diagnosis(List.of(thrown("ValueError", "wrong", Thrown.Link.RAISED, frames)), List.of());
    }

    Diagnosis diagnosis(List<Thrown> chain, List<String> tests) {
        var run = new Run(Command.of(List.of("run"), root), new Exit.Code(1), "", "", Duration.ofMillis(30));
        var kind = tests.isEmpty() ? Failure.Kind.CRASH : Failure.Kind.TEST_FAILURE;
        var failure = new Failure(kind, "python", "3.11", chain, tests, run);
        return new Diagnosis(failure, Category.CODE, "the cause", List.of(), List.of(), "", List.of());
    }

    FailureContext context(Diagnosis diagnosis) throws IOException {
        return new FailureContext(diagnosis, sources());
    }

    /** The texts of the pieces of an input, as they would be shown. */
    static String text(Iterable<Piece> pieces, String input) {
        var text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.input().equals(input) ? piece.text() + "\n\n" : ""));
        return text.toString();
    }
}
