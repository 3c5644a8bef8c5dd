package dev.codemedic.java.types;

import dev.codemedic.core.source.Edit;
import dev.codemedic.repair.code.Type;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A method whose statements can be exchanged, to ask what the compiler says. */
public final class AttributedMethod {
    private final Attribution compiler;
    private final String text;
    /** The smallest first, and of those of one size the outer ones last. */
    private final List<Unit> units;

    private final Assignments assignments;
    private final ExpressionTypes types;

    AttributedMethod(
            Attribution compiler, String text, List<Unit> units, Assignments assignments, ExpressionTypes types) {
        this.types = types;
        this.assignments = assignments;
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
        if (edits.size() == 1 && assignments.takesAway(edits.getFirst(), text)) {
            return false;
        }
        int from = edits.getFirst().start();
        int to = edits.getLast().end();
        if (edits.size() == 1 && from == to) {
            var inserted = edits.getFirst().replacement().strip();
            var beside = inserted.endsWith(";") || inserted.endsWith("}") ? beside(from) : null;
            if (beside != null) {
                var sets = beside.start() == from ? "" : text.substring(beside.start(), beside.end());
                return !assignments.readsTooSoon(beside, sets, edits)
                        && compiler.accepts(inserted, beside.before(), true);
            }
        }
        for (var unit : units) {
            if (unit.holds(from, to)) {
                return !assignments.readsTooSoon(unit, first(unit), edits)
                        && compiler.accepts(changed(unit, edits), unit.before(), false);
            }
        }
        return true;
    }

    /** What of a statement may run before its other parts do. */
    private String first(Unit unit) {
        var first = new StringBuilder();
        var assigned = unit.assigns();
        int at = assigned.isPresent() ? text.indexOf('=', unit.start()) + 1 : unit.start();
        if (unit.isFrame() && !unit.returns()) {
            for (var part : unit.parts()) {
                first.append(text, at, part.start());
                at = part.end();
            }
        }
        return first.append(text, at, unit.end()).toString();
    }

    /** The type of the expression or variable from one offset to another; empty where there is none. */
    public Optional<Type> type(int start, int end) {
        return types.of(start, end);
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
