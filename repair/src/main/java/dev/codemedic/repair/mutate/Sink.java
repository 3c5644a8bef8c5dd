package dev.codemedic.repair.mutate;

import dev.codemedic.core.source.Edit;
import dev.codemedic.repair.code.Fragment;
import dev.codemedic.repair.code.Variable;
import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Collects the changes of one function, each only once. */
final class Sink {
    /** Words behind which a name is no new one. */
    private static final List<String> USING = List.of("return", "throw", "new", "case");

    /** What can be counted up or down. */
    private static final Pattern PLACE = Pattern.compile("[\\p{L}_$][\\w$.]*(\\[.*])?");

    private final Ground ground;
    private final Map<String, List<Variable>> scopes;
    private final List<Mutation> mutations = new ArrayList<>();
    private final Set<Seen> seen = new HashSet<>();

    private record Seen(EditKind kind, List<Edit> edits) {}

    Sink(Ground ground) {
        this.ground = ground;
        this.scopes = ground.dialect().typed()
                ? ground.variables().stream().collect(Collectors.groupingBy(Variable::name))
                : Map.of();
    }

    List<Mutation> mutations() {
        return mutations;
    }

    /** An expression in place of another, in brackets where its surroundings need them. */
    void replace(EditKind kind, Node node, Fragment with, double weight) {
        if (ground.dialect().typed() && !ground.dialect().fits(ground.type(node), with.type())) {
            return;
        }
        boolean counted =
                node.parent().map(parent -> parent.is("update_expression")).orElse(false);
        if (counted && !PLACE.matcher(with.text()).matches()) {
            return;
        }
        text(kind, node, with.at(ground.needed(node)), weight);
    }

    /** An expression in place of another. */
    void replace(EditKind kind, Node node, Fragment with) {
        replace(kind, node, with, 1);
    }

    /** A text in place of a node. */
    void text(EditKind kind, Node node, String with, double weight) {
        edits(kind, node, List.of(new Edit(node.start(), node.end(), with)), weight);
    }

    /** Any edits. */
    void edits(EditKind kind, Node place, List<Edit> edits, double weight) {
        if (weight > 0 && changes(edits) && edits.stream().allMatch(this::inScope) && seen.add(new Seen(kind, edits))) {
            mutations.add(new Mutation(kind, ground.context(place), place, edits, weight));
        }
    }

    /** Whether the variables that a new text names can be named there: a compiler would say no. */
    private boolean inScope(Edit edit) {
        if (scopes.isEmpty() || edit.replacement().isBlank()) {
            return true;
        }
        var text = edit.replacement();
        for (int at = 0; at < text.length(); at++) {
            if (!Character.isJavaIdentifierStart(text.charAt(at))) {
                at = skipped(text, at);
                continue;
            }
            int end = at;
            while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
                end++;
            }
            boolean member = at > 0 && text.charAt(at - 1) == '.';
            if (!member && !isVisible(text.substring(at, end), edit.start()) && !isDeclared(text, at)) {
                return false;
            }
            at = end - 1;
        }
        return true;
    }

    /** The end of a number, in which letters are no names. */
    private static int skipped(String text, int from) {
        int at = from;
        while (Character.isDigit(text.charAt(from))
                && at + 1 < text.length()
                && Character.isJavaIdentifierPart(text.charAt(at + 1))) {
            at++;
        }
        return at;
    }

    /** Whether the name that begins somewhere stands behind a type. */
    private static boolean isDeclared(String text, int start) {
        var before = text.substring(0, start).stripTrailing();
        if (before.isEmpty() || before.length() == start) {
            return false;
        }
        char last = before.charAt(before.length() - 1);
        return (Character.isJavaIdentifierPart(last) || last == '>' || last == ']')
                && USING.stream().noneMatch(before::endsWith);
    }

    private boolean isVisible(String name, int at) {
        var known = scopes.get(name);
        return known == null || known.stream().anyMatch(variable -> variable.from() <= at && at < variable.until());
    }

    private boolean changes(List<Edit> edits) {
        return edits.stream()
                .anyMatch(edit ->
                        !ground.source().substring(edit.start(), edit.end()).equals(edit.replacement()));
    }
}
