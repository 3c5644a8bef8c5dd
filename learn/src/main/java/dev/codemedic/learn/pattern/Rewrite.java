package dev.codemedic.learn.pattern;

import dev.codemedic.core.source.Edit;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.syntax.Grammar;
import dev.codemedic.syntax.Node;
import dev.codemedic.syntax.SyntaxTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A pattern and what its code becomes. What it writes is parsed again and must be the template filled with the very
 * code that was bound, else nothing is written; brackets are put around code that would fall apart.
 */
public final class Rewrite {
    /** What needs no brackets wherever it stands. */
    private static final Set<String> ATOMS = Set.of(
            "identifier",
            "type_identifier",
            "call",
            "method_invocation",
            "attribute",
            "field_access",
            "subscript",
            "array_access",
            "parenthesized_expression",
            "this",
            "none",
            "true",
            "false",
            "null_literal",
            "list",
            "dictionary",
            "set",
            "tuple");

    /** Where more would be needed, the whole stretch is written anew. */
    private static final int MOST_EDITS = 3;

    private static final int MOST_BRACKETS = 3;

    private final CodePattern pattern;
    /** The pattern's own layout. */
    private final Template depths;

    private final Template template;
    private final Optional<CodePattern> healed;

    private Rewrite(CodePattern pattern, Template depths, Template template, Optional<CodePattern> healed) {
        this.pattern = pattern;
        this.depths = depths;
        this.template = template;
        this.healed = healed;
    }

    /**
     * Reads a rewrite.
     *
     * @throws PatternUnreadable where one of them is no code of that language
     */
    public static Rewrite of(Grammar grammar, String pattern, String template) throws PatternUnreadable {
        var from = CodePattern.of(grammar, pattern);
        var to = Template.of(grammar, template);
        return new Rewrite(
                from,
                Template.of(grammar, pattern),
                to,
                to.isEmpty() ? Optional.empty() : Optional.of(CodePattern.of(grammar, template)));
    }

    /** What it looks for. */
    public CodePattern pattern() {
        return pattern;
    }

    /** What that becomes. */
    public Template template() {
        return template;
    }

    /** The metavariables of the template that the pattern does not bind. */
    public Set<String> unbound() {
        var known = pattern.metavariables();
        return template.metavariables().stream()
                .filter(name -> !known.contains(name))
                .collect(Collectors.toSet());
    }

    /** Where the pattern fits a stretch that touches some lines, and what it would make of it is not there already. */
    public List<Match> places(SyntaxTree tree, int from, int to) {
        var found = pattern.matches(tree, from, to);
        if (found.isEmpty() || healed.isEmpty() || comprises()) {
            return found;
        }
        var already = healed.get().matches(tree, from, to);
        return found.stream()
                .filter(match -> already.stream().noneMatch(whole -> whole.covers(match)))
                .toList();
    }

    /** Whether all code that the pattern fits looks like healed code. */
    private boolean comprises() {
        var own = SourceFile.of(
                Path.of("own"), pattern.roots().getFirst().tree().file().text());
        var tree = SyntaxTree.parse(pattern.grammar(), own);
        int start = pattern.roots().getFirst().start();
        int end = pattern.roots().getLast().end();
        return healed.flatMap(code -> code.exactly(tree, start, end)).isPresent();
    }

    /**
     * The edits that make the change at one place, as few and small as they can be.
     *
     * @param more the code of metavariables that the pattern does not bind
     * @return empty where the place does not allow it
     */
    public Optional<List<Edit>> edits(Match match, Map<String, String> more) {
        var tree = match.nodes().getFirst().tree();
        if (template.isEmpty()) {
            return removal(tree, match);
        }
        var all = match.bindings().keySet().stream()
                .filter(name -> !code(match, name, true).equals(match.text(name)))
                .collect(Collectors.toSet());
        return Stream.of(
                        Stream.of(Set.<String>of()),
                        all.stream().sorted().limit(MOST_BRACKETS).map(Set::of),
                        Stream.of(all))
                .flatMap(each -> each)
                .flatMap(brackets -> written(tree, match, more, brackets).stream())
                .findFirst();
    }

    private Optional<List<Edit>> written(SyntaxTree tree, Match match, Map<String, String> more, Set<String> brackets) {
        var code = template.filled(
                name -> match.bindings().containsKey(name)
                        ? code(match, name, brackets.contains(name))
                        : more.getOrDefault(name, ""),
                name -> match.bindings().containsKey(name) ? depths.depth(name) : template.depth(name),
                Layout.at(tree.file(), match.start()));
        return code.flatMap(text -> {
            var whole = new Edit(match.start(), match.end(), text);
            return after(tree, List.of(whole))
                    .flatMap(changed -> healed(changed, match, match.start() + text.length(), more))
                    .flatMap(changed -> smallest(tree, match, changed, more, whole));
        });
    }

    private static String code(Match match, String name, boolean brackets) {
        var bound = match.bindings().getOrDefault(name, List.of());
        boolean loose = bound.size() == 1
                && !ATOMS.contains(bound.getFirst().kind())
                && !Parts.isLiteral(bound.getFirst())
                && !bound.getFirst().kind().endsWith("_statement");
        return brackets && loose ? "(" + match.text(name) + ")" : match.text(name);
    }

    /** The healed stretch of a changed tree, where it is the template with the same code in it. */
    private Optional<Match> healed(Piece changed, Match match, int end, Map<String, String> more) {
        return healed.flatMap(
                        code -> code.exactly(changed.tree(), match.start() - changed.start(), end - changed.start()))
                .filter(now -> now.bindings().keySet().stream().allMatch(name -> {
                    var plain = now.plain(name);
                    var wanted = match.bindings().containsKey(name) ? match.plain(name) : null;
                    return wanted == null
                            ? plain.replace(" ", "")
                                    .equals(more.getOrDefault(name, "").replace(" ", ""))
                            : plain.equals(wanted) || plain.equals("( " + wanted + " )");
                }));
    }

    private Optional<List<Edit>> smallest(
            SyntaxTree tree, Match match, Match changed, Map<String, String> more, Edit whole) {
        var fresh = leaves(changed.nodes());
        var edits = new TokenEdits(leaves(match.nodes()), fresh).edits();
        if (edits.isEmpty()) {
            return Optional.empty();
        }
        int longer = edits.stream()
                .mapToInt(edit -> edit.replacement().length() - (edit.end() - edit.start()))
                .sum();
        var same = after(tree, edits)
                .flatMap(now -> healed(now, match, match.end() + longer, more))
                .filter(now -> texts(leaves(now.nodes())).equals(texts(fresh)))
                .filter(now -> now.bindings().keySet().stream()
                        .allMatch(name -> now.text(name).equals(changed.text(name))));
        boolean layout = edits.size() <= MOST_EDITS
                && same.filter(now -> isNeat(now) || !isNeat(match)).isPresent();
        if (same.isPresent() && layout) {
            return Optional.of(edits);
        }
        // Written anew, remarks between the bound pieces would be lost.
        boolean remarks = match.nodes().stream()
                .flatMap(Node::descendants)
                .filter(Parts::isComment)
                .anyMatch(remark -> match.bindings().values().stream()
                        .flatMap(List::stream)
                        .noneMatch(bound -> bound.contains(remark)));
        return !remarks ? Optional.of(List.of(whole)) : same.map(_ -> edits);
    }

    /** Whether each statement stands deeper than the one around it. */
    private static boolean isNeat(Match match) {
        var file = match.nodes().getFirst().tree().file();
        return match.nodes().stream()
                .flatMap(Node::descendants)
                .filter(node ->
                        node.isNamed() && node.parent().filter(Parts::isList).isPresent())
                .allMatch(node -> {
                    var around = node.parent().flatMap(Node::parent).orElse(node);
                    return around.line() == node.line()
                            || Layout.leading(file.line(around.line())) < Layout.leading(file.line(node.line()));
                });
    }

    private static Optional<List<Edit>> removal(SyntaxTree tree, Match match) {
        var file = tree.file();
        int start = match.start();
        int end = match.end();
        int first = file.lineAt(start);
        boolean alone = file.text().substring(file.offset(first, 0), start).isBlank()
                && file.line(file.lineAt(end)).substring(file.columnAt(end)).isBlank();
        var edit = alone
                ? new Edit(file.offset(first, 0), file.offset(file.lineAt(end) + 1, 0), "")
                : new Edit(start, end, "");
        return after(tree, List.of(edit)).map(_ -> List.of(edit));
    }

    private static Optional<Piece> after(SyntaxTree tree, List<Edit> edits) {
        return Piece.around(tree, edits).after(edits);
    }

    private static List<Node> leaves(List<Node> nodes) {
        return nodes.stream().flatMap(node -> Parts.leaves(node).stream()).toList();
    }

    private static List<String> texts(List<Node> nodes) {
        return nodes.stream().map(Node::text).toList();
    }
}
