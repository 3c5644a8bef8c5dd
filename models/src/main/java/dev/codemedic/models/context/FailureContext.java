package dev.codemedic.models.context;

import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Frame;
import dev.codemedic.core.failure.Thrown;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.source.SourceTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a model is told of a failure: what was thrown, the code from the crash outward with its values, the cause. */
public final class FailureContext {
    private static final int MOST_FRAMES = 8;
    private static final int MOST_SITES = 4;
    private static final int BEFORE = 14;
    private static final int AFTER = 8;
    private static final int LONGEST_MESSAGE = 1500;
    private static final double OUTWARD = 0.7;

    private final Diagnosis diagnosis;
    private final SourceTree sources;
    private final Set<Path> shown = new LinkedHashSet<>();

    /** The context of a failure in a project. */
    public FailureContext(Diagnosis diagnosis, SourceTree sources) {
        this.diagnosis = diagnosis;
        this.sources = sources;
    }

    /** The pieces, of the inputs {@code failure}, {@code frames} and {@code cause}. */
    public List<Piece> pieces() {
        var pieces = new ArrayList<Piece>();
        pieces.add(new Piece("failure", 0, failure(diagnosis.failure()), 1));
        frames(pieces);
        sites(pieces);
        if (!diagnosis.cause().isBlank()) {
            pieces.add(new Piece("cause", 0, diagnosis.cause(), 0.9));
        }
        return pieces;
    }

    /** The files whose code is in the pieces, relative to the root; only these may be changed. */
    public Set<Path> shown() {
        return Set.copyOf(shown);
    }

    private static String failure(Failure failure) {
        var text = new StringBuilder();
        for (var thrown : failure.chain()) {
            text.append(link(thrown)).append(thrown.type());
            if (!thrown.message().isEmpty()) {
                text.append(": ").append(shortened(thrown.message()));
            }
            thrown.prime()
                    .ifPresent(frame -> text.append("\n  in ")
                            .append(frame.file().getFileName())
                            .append(", line ")
                            .append(frame.line())
                            .append(frame.function().isEmpty() ? "" : ", in " + frame.function()));
            text.append('\n');
        }
        if (!failure.tests().isEmpty()) {
            text.append("Failing tests: ")
                    .append(String.join(", ", failure.tests().stream().limit(10).toList()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String link(Thrown thrown) {
        return switch (thrown.link()) {
            case RAISED -> "";
            case CAUSE -> "caused by ";
            case CONTEXT -> "while handling ";
            case SUPPRESSED -> "suppressed ";
        };
    }

    private static String shortened(String message) {
        return message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) + "…" : message;
    }

    private void frames(List<Piece> pieces) {
        var frames =
                diagnosis.failure().root().projectFrames().limit(MOST_FRAMES).toList();
        double value = 1;
        var seen = new LinkedHashSet<String>();
        var drawn = new ArrayList<Frame>();
        for (var frame : frames) {
            var file = sources.find(frame.file());
            if (file.isEmpty() || !seen.add(file.get().path() + ":" + frame.line())) {
                continue;
            }
            var above = drawn.stream()
                    .filter(other -> other.file().equals(frame.file()) && near(other, frame.line()))
                    .findFirst();
            if (above.isPresent()) {
                var call = file.get().path() + ", line " + frame.line() + " calls it: "
                        + file.get().line(frame.line()).strip();
                pieces.add(new Piece("frames", pieces.size(), call, value));
            } else {
                drawn.add(frame);
                pieces.add(piece(pieces.size(), file.get(), frame, value));
            }
            value *= OUTWARD;
        }
    }

    /** Suspicious places that no frame has shown. */
    private void sites(List<Piece> pieces) {
        int added = 0;
        for (var site : diagnosis.sites()) {
            boolean known = diagnosis
                    .failure()
                    .root()
                    .projectFrames()
                    .anyMatch(frame -> near(frame, site.line())
                            && sources.find(frame.file())
                                    .filter(file -> file.path().equals(site.file()))
                                    .isPresent());
            var file = sources.find(site.file());
            if (!known && file.isPresent() && added < MOST_SITES) {
                added++;
                var frame = new Frame(site.file(), site.line(), null, "", "", true, List.of(), List.of());
                pieces.add(piece(pieces.size(), file.get(), frame, Math.min(0.8, site.suspicion())));
            }
        }
    }

    private static boolean near(Frame frame, int line) {
        return line >= frame.line() - BEFORE && line <= frame.line() + AFTER;
    }

    private Piece piece(int order, SourceFile file, Frame frame, double value) {
        shown.add(file.path());
        return new Piece("frames", order, new CodeExcerpt(file, frame, BEFORE, AFTER).text(), value);
    }
}
