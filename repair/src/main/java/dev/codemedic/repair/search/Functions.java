package dev.codemedic.repair.search;

import dev.codemedic.core.source.Edit;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.repair.code.Dialect;
import dev.codemedic.repair.code.Form;
import dev.codemedic.repair.locate.Localization;
import dev.codemedic.repair.validate.Baseline.Observed;
import dev.codemedic.repair.validate.TestResult;
import dev.codemedic.syntax.HandsOff;
import dev.codemedic.syntax.Node;
import dev.codemedic.syntax.SyntaxTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The suspicious functions of a program. */
final class Functions {
    private static final int MOST_FILES = 12;
    private static final int MOST_FUNCTIONS = 16;

    private final SourceTree sources;
    private final Dialect dialect;
    private final Localization localization;
    private final Map<Path, SyntaxTree> trees = new HashMap<>();
    private final Map<Node, Double> suspicions = new HashMap<>();
    private final Map<Path, List<HandsOff.Stretch>> handsOff = new HashMap<>();

    Functions(SourceTree sources, Dialect dialect, Localization localization) {
        this.sources = sources;
        this.dialect = dialect;
        this.localization = localization;
    }

    /** A function with how suspicious its most suspicious line is. */
    record Suspected(Path file, Node function, double suspicion) {}

    /** The innermost functions that failing tests run, most suspicious first. */
    List<Suspected> suspected() {
        var found = new LinkedHashMap<Node, Suspected>();
        var files = localization.suspects().stream()
                .map(Localization.Suspect::file)
                .distinct()
                .limit(MOST_FILES)
                .toList();
        for (var file : files) {
            tree(file)
                    .ifPresent(tree -> tree.nodes().filter(dialect::isFunction).forEach(function -> {
                        double suspicion = body(function)
                                .filter(body -> !isHandsOff(tree, body))
                                .map(body -> localization.of(file, body.line(), body.endLine()))
                                .orElse(0.0);
                        if (suspicion > 0) {
                            found.put(function, new Suspected(file, function, suspicion));
                        }
                    }));
        }
        return found.values().stream()
                .sorted(Comparator.comparingDouble((Suspected each) -> -each.suspicion()))
                .limit(MOST_FUNCTIONS)
                .toList();
    }

    /** Whether failing tests run a line of a function's body. */
    boolean executed(Path file, Node function) {
        return body(function)
                .map(body -> localization.of(file, body.line(), body.endLine()) > 0)
                .orElse(false);
    }

    /** Whether each of some tests runs some of a function, so that a change in it alone may mend them all. */
    static boolean isRunByAll(List<TestResult> tests, Path file, Node function) {
        return body(function)
                .map(body -> tests.stream().allMatch(test -> {
                    var lines = test.covered().get(file);
                    int next = lines == null ? -1 : lines.nextSetBit(body.line());
                    return next >= 0 && next <= body.endLine();
                }))
                .orElse(false);
    }

    /** Whether edits lie in bodies of functions, each in any. */
    boolean within(Path file, List<Edit> edits) {
        var bodies = tree(file).stream()
                .flatMap(tree -> tree.nodes().filter(dialect::isFunction))
                .flatMap(function -> body(function).stream())
                .toList();
        return edits.stream()
                .allMatch(edit ->
                        bodies.stream().anyMatch(body -> body.start() <= edit.start() && edit.end() <= body.end()));
    }

    Optional<SyntaxTree> tree(Path file) {
        if (!trees.containsKey(file)) {
            sources.find(file).ifPresent(source -> trees.put(file, SyntaxTree.parse(dialect.grammar(), source)));
        }
        return Optional.ofNullable(trees.get(file));
    }

    static Optional<Node> body(Node function) {
        return function.field("body");
    }

    /** Whether failing tests run a node: its statement's own lines, of a block any statement's. */
    boolean run(Path file, Node function, Node node) {
        var body = body(function);
        if (body.isEmpty() || !body.get().contains(node)) {
            return false;
        }
        if (inner(function, node)) {
            return false;
        }
        if (dialect.form(node) instanceof Form.Block(var statements)) {
            return statements.stream().anyMatch(statement -> suspicion(file, statement) > 0);
        }
        return suspicion(file, node) > 0;
    }

    /** Whether a node of a function's body is in lines that no failing test runs. */
    boolean unseen(Suspected suspect, Node node) {
        return body(suspect.function()).filter(body -> body.contains(node)).isPresent()
                && !inner(suspect.function(), node)
                && localization.of(suspect.file(), node.line(), node.line()) == 0;
    }

    /** Whether a node belongs to a function inside this one, which is suspected on its own. */
    private boolean inner(Node function, Node node) {
        return node.ancestors()
                .takeWhile(ancestor -> !ancestor.equals(function))
                .anyMatch(dialect::isFunction);
    }

    /** How suspicious the lines of a node's statement are, those of statements inside it left out. */
    double suspicion(Path file, Node node) {
        return suspicions.computeIfAbsent(statement(node), statement -> suspicionOf(file, statement));
    }

    private double suspicionOf(Path file, Node statement) {
        if (isHandsOff(statement.tree(), statement)) {
            return 0;
        }
        int first = statement.line();
        int last = statement.endLine();
        var inside = statement.children().stream()
                .filter(child -> dialect.form(child) instanceof Form.Block)
                .findFirst();
        if (inside.isPresent()) {
            last = Math.max(first, inside.get().line() - 1);
            if (statement.children().stream().anyMatch(child -> child.text().equals("{"))) {
                last = Math.max(first, inside.get().line());
            }
        }
        return localization.of(file, first, last);
    }

    /** Whether the owner keeps a node's lines to himself: no change of them would come through. */
    private boolean isHandsOff(SyntaxTree tree, Node node) {
        return handsOff.computeIfAbsent(tree.file().path(), _ -> HandsOff.of(tree.grammar(), tree.file())).stream()
                .anyMatch(stretch -> stretch.holds(node.line()) && stretch.holds(node.endLine()));
    }

    private Node statement(Node node) {
        var at = Optional.of(node);
        while (at.isPresent()) {
            if (dialect.form(at.get()).isStatement()) {
                return at.get();
            }
            at = at.get().parent();
        }
        return node;
    }

    /** What was seen of a function's variables: its line may be that of a decorator. */
    static Optional<Observed> seen(Map<Path, Map<Integer, Observed>> types, Path file, Node function) {
        var byLine = types.getOrDefault(file, Map.of());
        int first = function.parent()
                .filter(parent -> parent.is("decorated_definition"))
                .map(Node::line)
                .orElse(function.line());
        var lines = new ArrayList<Integer>();
        for (int line = first; line <= function.line(); line++) {
            lines.add(line);
        }
        return lines.stream().filter(byLine::containsKey).map(byLine::get).findFirst();
    }
}
