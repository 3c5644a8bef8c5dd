package dev.codemedic.models.context;

import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.diagnosis.Observation;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Frame;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.verify.ProtectedPaths;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a model is told of a failure: what was thrown, the code from the crash outward with its values, the cause. */
public final class FailureContext {
    private static final int MOST_FRAMES = 8;
    private static final int MOST_OTHERS = 2;
    private static final int MOST_SITES = 4;
    private static final int MOST_STEPS = 6;
    private static final int LONGEST_STEP = 300;
    private static final int MOST_PRINTED = 15;

    private final Diagnosis diagnosis;
    private final SourceTree sources;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<LineRange> ranges = new ArrayList<>();
    private final Set<Path> shown = new LinkedHashSet<>();

    /** The context of a failure in a project. */
    public FailureContext(Diagnosis diagnosis, SourceTree sources) {
        this.diagnosis = diagnosis;
        this.sources = sources;
        pieces.add(new Piece("failure", 0, new FailureText(diagnosis.failure()).text(), Worth.FAILURE));
        frames();
        others();
        sites();
        cause();
        printed();
    }

    /** The pieces, of the inputs {@code failure}, {@code frames}, {@code cause} and {@code printed}. */
    public List<Piece> pieces() {
        return List.copyOf(pieces);
    }

    /** The files whose code is in the pieces and that a fix may change, relative to the root; no others may be changed. */
    public Set<Path> shown() {
        return Set.copyOf(shown);
    }

    /** The lines that are shown, from the crash outward. */
    List<LineRange> ranges() {
        return List.copyOf(ranges);
    }

    /** The frames of a failure that matter, innermost first; a call that is on the stack a thousand times stands for once. */
    static List<Frame> frames(Failure failure) {
        var distinct = new LinkedHashMap<String, Frame>();
        failure.root().projectFrames().forEach(frame -> distinct.putIfAbsent(frame.file() + ":" + frame.line(), frame));
        return distinct.values().stream().limit(MOST_FRAMES).toList();
    }

    private void frames() {
        double value = Worth.CRASH;
        for (var frame : frames(diagnosis.failure())) {
            if (show(frame, value, ranges.isEmpty(), "")) {
                value *= Worth.OUTWARD;
            }
        }
    }

    /** Where the other exceptions of the chain were thrown. */
    private void others() {
        diagnosis.failure().chain().stream()
                .filter(thrown -> !thrown.equals(diagnosis.failure().root()))
                .flatMap(thrown -> thrown.prime().stream()
                        .filter(frame -> !shown(frame))
                        .map(frame -> new Other(frame, "; " + thrown.simpleType() + " was thrown here")))
                .distinct()
                .limit(MOST_OTHERS)
                .forEach(other -> show(other.frame(), Worth.OTHER_THROWN, false, other.remark()));
    }

    private record Other(Frame frame, String remark) {}

    /** Suspicious places that no frame has shown. */
    private void sites() {
        int added = 0;
        for (var site : diagnosis.sites()) {
            var frame = new Frame(site.file(), site.line(), null, "", "", true, List.of(), List.of());
            if (added < MOST_SITES && !shown(frame)) {
                var remark = site.reason().isEmpty() ? "" : "; " + Clip.end(site.reason(), LONGEST_STEP);
                boolean first = ranges.isEmpty();
                double value = first ? Worth.CRASH : Math.min(Worth.SITE, site.suspicion());
                added += show(frame, value, first, remark) ? 1 : 0;
            }
        }
    }

    private void cause() {
        var said = pieces.getFirst().text();
        var steps = diagnosis.observations().stream()
                .filter(step -> !step.note().isBlank() && !isFrame(step))
                .limit(MOST_STEPS)
                .map(step -> step.file() + ", line " + step.line() + ": "
                        + Clip.end(step.note().replaceAll("\\s+", " "), LONGEST_STEP));
        var text = String.join(
                "\n",
                Stream.concat(Stream.of(diagnosis.cause()), steps)
                        .filter(line -> !line.isBlank() && !said.contains(line))
                        .toList());
        if (!text.isEmpty()) {
            pieces.add(new Piece("cause", 0, text, Worth.CAUSE));
        }
    }

    private void printed() {
        var lines = diagnosis
                .failure()
                .run()
                .output()
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> Clip.end(line, LONGEST_STEP))
                .toList();
        if (!lines.isEmpty()) {
            var last = lines.subList(Math.max(0, lines.size() - MOST_PRINTED), lines.size());
            pieces.add(new Piece("printed", 0, String.join("\n", last), Worth.PRINTED, last.size() - 1));
        }
    }

    /** The values of frames stand in their code. */
    private boolean isFrame(Observation step) {
        return frames(diagnosis.failure()).stream()
                .anyMatch(frame -> frame.line() == step.line() && frame.file().endsWith(step.file()));
    }

    private boolean shown(Frame frame) {
        return sources.find(frame.file())
                .filter(file -> covered(file.path(), frame.line()))
                .isPresent();
    }

    private boolean covered(Path file, int line) {
        return ranges.stream().anyMatch(range -> range.covers(file, line));
    }

    /** Shows a frame, or one line of it where its surroundings are shown already; false where it cannot be shown. */
    private boolean show(Frame frame, double value, boolean crash, String remark) {
        var excerpt = sources.find(frame.file()).flatMap(file -> CodeExcerpt.of(file, frame, crash, remark));
        if (excerpt.isEmpty()) {
            return false;
        }
        var file = excerpt.get().file().path();
        if (covered(file, excerpt.get().line())) {
            pieces.add(new Piece("frames", pieces.size(), excerpt.get().call(), value));
        } else {
            var fresh = excerpt.get().without(ranges);
            ranges.addAll(fresh.ranges());
            pieces.add(fresh.piece(pieces.size(), value));
            if (ProtectedPaths.reason(sources.root(), file).isEmpty()) {
                shown.add(file);
            }
        }
        return true;
    }
}
