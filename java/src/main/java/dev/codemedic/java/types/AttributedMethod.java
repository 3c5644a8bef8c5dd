package dev.codemedic.java.types;

import dev.codemedic.core.source.Edit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A method whose statements can be exchanged, to ask what the compiler says. */
public final class AttributedMethod {
    private final Attribution compiler;
    private final String text;
    /** The smallest first, and of those of one size the outer ones last. */
    private final List<Unit> units;

    AttributedMethod(Attribution compiler, String text, List<Unit> units) {
        this.compiler = compiler;
        this.text = text;
        this.units = units.stream()
                .sorted(Comparator.comparingInt((Unit unit) -> unit.end() - unit.start()))
                .toList();
    }

    /**
     * Whether names and types are right after a change; true where that cannot be told.
     *
     * @param edits in order
     */
    public boolean accepts(List<Edit> edits) {
        if (edits.isEmpty()) {
            return true;
        }
        int from = edits.getFirst().start();
        int to = edits.getLast().end();
        if (edits.size() == 1 && from == to) {
            var inserted = edits.getFirst().replacement().strip();
            var beside = inserted.endsWith(";") || inserted.endsWith("}") ? beside(from) : null;
            if (beside != null) {
                return compiler.accepts(inserted, beside.before());
            }
        }
        for (var unit : units) {
            if (unit.holds(from, to)) {
                return compiler.accepts(changed(unit, edits), unit.before());
            }
        }
        return true;
    }

    /** The statement of a block that begins at an offset, or ends there and leaves in scope what was before it. */
    private @Nullable Unit beside(int offset) {
        Unit before = null;
        for (var unit : units) {
            if (unit.single() && unit.start() == offset) {
                return unit;
            }
            if (unit.single() && unit.end() == offset && !unit.declares()) {
                before = unit;
            }
        }
        return before;
    }

    /** The statement with the change; what stands inside it and is not touched is left out. */
    private String changed(Unit unit, List<Edit> edits) {
        var changed = new StringBuilder();
        int at = unit.start();
        for (var edit : edits) {
            rest(unit, at, edit.start(), edits, changed);
            changed.append(edit.replacement());
            at = Math.max(at, edit.end());
        }
        rest(unit, at, unit.end(), edits, changed);
        return changed.toString();
    }

    private void rest(Unit unit, int from, int to, List<Edit> edits, StringBuilder changed) {
        int at = from;
        if (unit.isFrame()) {
            for (var part : unit.parts()) {
                if (part.start() >= at && part.end() <= to && !part.touches(edits)) {
                    changed.append(text, at, part.start()).append(part.isBlock() ? "{}" : ";");
                    at = part.end();
                }
            }
        }
        changed.append(text, at, to);
    }
}
