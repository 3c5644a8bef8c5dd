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
    private static final Pattern NAME = Pattern.compile("(?<![\\w.$])[A-Za-z_$][\\w$]*");
    /** A name behind a type. */
    private static final Pattern DECLARES =
            Pattern.compile("(?<!\\breturn|\\bthrow|\\bnew|\\bcase)[\\w>\\]]\\s+[\\w$]+$");

    private final Ground ground;
    private final Map<String, List<Variable>> scopes;
    private final List<Mutation> mutations = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

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
        if (weight > 0
                && changes(edits)
                && edits.stream().allMatch(this::inScope)
                && seen.add(kind + edits.toString())) {
            mutations.add(new Mutation(kind, ground.context(place), place, edits, weight));
        }
    }

    /** Whether the variables that a new text names can be named there: a compiler would say no. */
    private boolean inScope(Edit edit) {
        if (scopes.isEmpty() || edit.replacement().isBlank()) {
            return true;
        }
        var text = edit.replacement();
        return NAME.matcher(text)
                .results()
                .allMatch(name -> scopes.getOrDefault(name.group(), List.of()).stream()
                                .anyMatch(
                                        variable -> variable.from() <= edit.start() && edit.start() < variable.until())
                        || !scopes.containsKey(name.group())
                        || DECLARES.matcher(text.substring(0, name.end())).find());
    }

    private boolean changes(List<Edit> edits) {
        return edits.stream()
                .anyMatch(edit ->
                        !ground.source().substring(edit.start(), edit.end()).equals(edit.replacement()));
    }
}
