package dev.codemedic.learn.lesson;

import dev.codemedic.core.propose.NearNames;
import dev.codemedic.learn.pattern.CodePattern;
import dev.codemedic.learn.pattern.Parts;
import dev.codemedic.syntax.Node;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The least general generalisation of code before and after a fix at one level: equal code in both becomes the same
 * metavariable (anti-unification: Plotkin 1970, Reynolds 1970; for fixes Bader et al., Getafix, 2019), and what the
 * fix changes stays as it is.
 */
final class Generalisation {
    /** What the name of a metavariable begins with whose code is like that of another. */
    static final String NEAR = "NEAR_";

    private static final double LIKE = 0.6;
    private static final int MOST_ROUNDS = 20;
    static final Set<String> SUBTREES = Set.of(
            "call",
            "attribute",
            "subscript",
            "binary_operator",
            "boolean_operator",
            "comparison_operator",
            "not_operator",
            "unary_operator",
            "parenthesized_expression",
            "list",
            "tuple",
            "dictionary",
            "set",
            "list_comprehension",
            "lambda",
            "conditional_expression",
            "await",
            "method_invocation",
            "field_access",
            "array_access",
            "binary_expression",
            "unary_expression",
            "object_creation_expression",
            "ternary_expression",
            "lambda_expression",
            "cast_expression",
            "array_creation_expression",
            "instanceof_expression",
            "expression_statement",
            "return_statement",
            "local_variable_declaration",
            "if_statement",
            "for_statement",
            "enhanced_for_statement",
            "while_statement");

    private final FileChange change;
    private final ProjectNames names;
    private final Region region;
    private final Level level;
    private final boolean spelling;
    private final Set<Integer> gone = new HashSet<>();
    private final Set<Integer> come = new HashSet<>();
    private final Set<String> needed = new HashSet<>();
    private final Set<String> forced = new HashSet<>();
    private final Map<String, String> holes = new LinkedHashMap<>();
    private final Map<String, String> near = new HashMap<>();
    private boolean again;

    /**
     * A fix in its general form.
     *
     * @param near what the metavariables that the pattern does not bind stand for in the fix itself
     */
    record General(String pattern, String replacement, Map<String, String> near) {}

    /** @param spelling whether the failure is about a name or key that is not there */
    Generalisation(FileChange change, ProjectNames names, Region region, Level level, boolean spelling) {
        this.change = change;
        this.names = names;
        this.region = region;
        this.level = level;
        this.spelling = spelling;
        starts(change.old(), change.gone(), gone);
        starts(change.fresh(), change.come(), come);
    }

    private static void starts(List<Node> tokens, BitSet touched, Set<Integer> starts) {
        touched.stream().forEach(index -> starts.add(tokens.get(index).start()));
    }

    General general() throws Unlearnable {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            again = false;
            holes.clear();
            near.clear();
            var pattern = new Unparsed();
            for (var node : region.before()) {
                before(node, pattern);
            }
            var replacement = new Unparsed();
            for (var node : region.after()) {
                after(node, replacement);
            }
            if (!again) {
                return new General(pattern.of(region.before()), replacement.of(region.after()), Map.copyOf(near));
            }
        }
        throw new Unlearnable("it is too entangled");
    }

    private void before(Node node, Unparsed out) {
        if (isOpen(node)) {
            out.put(node, written(node, hole(Parts.plain(node))));
        } else {
            Parts.of(node).forEach(part -> before(part, out));
        }
    }

    private static String written(Node node, String hole) {
        return "$" + hole + (Parts.leaves(node).getLast().is(";") ? ";" : "");
    }

    private String hole(String code) {
        return holes.computeIfAbsent(code, _ -> name(holes.size()));
    }

    private static String name(int index) {
        var letter = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? letter : letter + index / 26;
    }

    private boolean isOpen(Node node) {
        if (level == Level.VERBATIM) {
            return false;
        }
        if (Parts.isName(node)) {
            return names.isProject(node) || forced.contains(node.text());
        }
        if (Parts.isLiteral(node)) {
            return forced.contains(node.text())
                    || level.compareTo(Level.VALUES) >= 0 && isWhole(node) && isUntouched(node, gone);
        }
        return level == Level.SUBTREES && isWhole(node) && isSubtree(node);
    }

    /** A text without code in it, outside of imports. */
    private static boolean isWhole(Node node) {
        return node.descendants("interpolation").findAny().isEmpty()
                && node.ancestors().noneMatch(above -> above.kind().startsWith("import_"));
    }

    private boolean isSubtree(Node node) {
        boolean condition = node.is("parenthesized_expression")
                && node.parent()
                        .filter(parent ->
                                parent.is("if_statement", "while_statement", "do_statement", "switch_expression"))
                        .isPresent();
        boolean root = region.before().size() == 1 && region.before().getFirst().equals(node);
        return node.is(SUBTREES)
                && !condition
                && !root
                && isUntouched(node, gone)
                && Parts.leaves(node).stream().noneMatch(leaf -> needed.contains(leaf.text()));
    }

    private static boolean isUntouched(Node node, Set<Integer> touched) {
        return Parts.leaves(node).stream().noneMatch(leaf -> touched.contains(leaf.start()));
    }

    private void after(Node node, Unparsed out) throws Unlearnable {
        var known = holes.get(Parts.plain(node));
        boolean added = Parts.isLiteral(node) && !isUntouched(node, come);
        if (known != null && !added && (Parts.isName(node) || CodePattern.isBindable(node))) {
            out.put(node, written(node, known));
        } else if (Parts.isName(node)) {
            name(node, out);
        } else if (added && level != Level.VERBATIM && like(node).isPresent()) {
            derived(node, like(node).get(), out);
        } else {
            for (var part : Parts.of(node)) {
                after(part, out);
            }
        }
    }

    /** A name that the pattern does not bind, at least not yet. */
    private void name(Node node, Unparsed out) throws Unlearnable {
        var text = node.text();
        if (level == Level.VERBATIM) {
            return;
        }
        var like = come.contains(node.start()) ? like(node) : Optional.<Node>empty();
        if (like.isPresent()) {
            derived(node, like.get(), out);
        } else if (names.isProject(node)) {
            boolean swallowed = region.before().stream()
                    .flatMap(each -> Parts.leaves(each).stream())
                    .anyMatch(leaf -> leaf.text().equals(text));
            if (!swallowed || !needed.add(text)) {
                throw new Unlearnable("`" + text + "` comes from elsewhere");
            }
            again = true;
        }
    }

    /** The code that is gone and that a new name or text was meant for, where the failure is one of spelling. */
    private Optional<Node> like(Node fresh) {
        return spelling
                ? change.gone().stream()
                        .mapToObj(change.old()::get)
                        .flatMap(old -> Parts.isName(fresh) ? Stream.of(old) : old.parent().stream())
                        .filter(old -> Parts.isName(fresh) ? Parts.isName(old) : old.is(fresh.kind()))
                        .filter(old -> NearNames.likeness(old.text(), fresh.text()) >= LIKE)
                        .findFirst()
                : Optional.empty();
    }

    private void derived(Node fresh, Node old, Unparsed out) {
        var hole = holes.get(Parts.plain(old));
        if (hole == null) {
            again |= forced.add(old.text());
            return;
        }
        near.put(NEAR + hole, fresh.text());
        out.put(fresh, "$" + NEAR + hole);
    }
}
