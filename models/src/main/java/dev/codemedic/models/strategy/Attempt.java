package dev.codemedic.models.strategy;

import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.models.context.FailureContext;
import dev.codemedic.models.context.Piece;
import dev.codemedic.models.prompt.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One attempt at a failure: what is known of it, and what earlier attempts have taught.
 *
 * @param further pieces of context beside the failure's own
 * @param lessons of earlier attempts
 * @param cause what models take for the root cause; empty where they were not asked
 * @param refuted causes
 * @param progress of the attempt before; empty where it made none
 */
record Attempt(
        Diagnosis diagnosis,
        SourceTree sources,
        List<Piece> further,
        List<String> lessons,
        String cause,
        List<String> refuted,
        Optional<Progress> progress) {
    /** What was learned by running the program is worth more than most of the context. */
    private static final double LEARNED = 0.95;

    public Attempt {
        further = List.copyOf(further);
        lessons = List.copyOf(lessons);
        refuted = List.copyOf(refuted);
    }

    /** The first one. */
    static Attempt first(Diagnosis diagnosis, SourceTree sources, Collection<Piece> further) {
        return new Attempt(diagnosis, sources, List.copyOf(further), List.of(), "", List.of(), Optional.empty());
    }

    /** The attempt at what is still wrong after the progress that was made; itself where there is none. */
    Attempt onward() {
        if (progress.isEmpty()) {
            return this;
        }
        var now = progress.get();
        var left = new Diagnosis(now.failure(), diagnosis.category(), "", List.of(), List.of(), "", List.of());
        return new Attempt(left, now.tree(), further, lessons, "", refuted, Optional.empty());
    }

    /**
     * What is shown in it.
     *
     * @param given inputs of the prompt
     * @param files whose code is shown: no others may be changed
     */
    record Shown(Map<String, String> given, Set<Path> files) {

        /** The same with another input. */
        Shown with(String name, String text) {
            var all = new LinkedHashMap<>(given);
            all.put(name, text);
            return new Shown(all, files);
        }
    }

    /** What fits into a role's question. @param besides inputs that it has in any case */
    Shown shown(Dialogue dialogue, Role role, Map<String, String> besides) {
        var context = new FailureContext(diagnosis, sources);
        var pieces = new ArrayList<Piece>();
        context.pieces().forEach(piece -> pieces.add(piece.saying(dialogue.hide(piece.text()))));
        further.forEach(piece -> pieces.add(piece.saying(dialogue.hide(piece.text()))));
        if (!lessons.isEmpty()) {
            pieces.add(new Piece("lessons", 0, "- " + String.join("\n- ", lessons), LEARNED));
        }
        if (!cause.isEmpty()) {
            pieces.add(new Piece("cause", 1, cause, LEARNED));
        }
        if (!refuted.isEmpty()) {
            pieces.add(new Piece("refuted", 0, "- " + String.join("\n- ", refuted), LEARNED));
        }
        return new Shown(dialogue.inputs(role, pieces, besides), context.shown());
    }

    /** Likewise with no other inputs. */
    Shown shown(Dialogue dialogue, Role role) {
        return shown(dialogue, role, Map.of());
    }
}
