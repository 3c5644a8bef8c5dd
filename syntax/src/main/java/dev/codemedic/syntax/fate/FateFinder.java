package dev.codemedic.syntax.fate;

import dev.codemedic.core.behaviour.Fate;
import dev.codemedic.core.behaviour.Lines;
import dev.codemedic.core.behaviour.Subject;
import dev.codemedic.syntax.Node;
import dev.codemedic.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds a failing statement again in a changed text, and what the change put around it or in its place. */
public final class FateFinder {
    private static final double ALIKE = 0.3;

    private final StatementKinds kinds;
    private final Subject subject;
    private final List<Statement> before;
    private final List<Statement> after;
    private final Map<Statement, Statement> same;
    private final List<Statement> added;

    /** @param subject the function that the statement stands in */
    public FateFinder(StatementKinds kinds, Subject subject, SyntaxTree before, SyntaxTree after) {
        this.kinds = kinds;
        this.subject = subject;
        this.before = statements(before, subject.before());
        this.after = statements(after, subject.after());
        this.same = new Alignment(this.before, this.after).pairs();
        var kept = new HashSet<>(same.values());
        this.added = this.after.stream()
                .filter(statement -> !kept.contains(statement))
                .toList();
    }

    private List<Statement> statements(SyntaxTree tree, Lines lines) {
        return tree.nodes()
                .filter(node -> kinds.statements().contains(node.kind()) && lines.contains(node.line()))
                .map(node -> new Statement(node, kinds))
                .toList();
    }

    /** The fate of the statement at a line of the text before; empty where there is none. */
    public Optional<Fate> of(int line) {
        return before.stream()
                .filter(statement -> !kinds.inner().contains(statement.node().kind()))
                .filter(statement -> statement.lines().contains(line))
                .reduce((_, inner) -> inner)
                .map(this::fate);
    }

    private Fate fate(Statement failing) {
        var now = same.containsKey(failing) ? same.get(failing) : replacement(failing);
        var names = followed(failing);
        return new Fate(
                subject,
                failing.lines(),
                now == null ? null : now.lines(),
                now != null && now.value().isPresent() && now.isConstant() && !failing.isConstant(),
                now != null && failing.isUsed() && !now.isUsed(),
                now == null ? Set.of() : readers(after, names, now),
                !readers(before, names, failing).isEmpty(),
                addedLines(),
                exits(now),
                handlers(),
                now != null && shielded(now),
                defaults(names, now),
                before.stream()
                        .anyMatch(statement ->
                                kinds.leavesCall().contains(statement.node().kind())
                                        && statement.value().isPresent()));
    }

    /** The new statement that stands for it: one much alike, or one that sets the same variables. */
    private @Nullable Statement replacement(Statement failing) {
        var alike = added.stream()
                .filter(statement -> !statement.isHandler() && !statement.leavesProgram())
                .filter(statement -> likeness(failing, statement) >= ALIKE)
                .toList();
        // A first value may be set beside what stands for the statement.
        var computing = alike.stream()
                .filter(statement -> statement.value().isEmpty() || !statement.isConstant())
                .toList();
        return (computing.isEmpty() ? alike : computing)
                .stream()
                        .max(Comparator.comparingDouble(statement -> likeness(failing, statement)))
                        .orElse(null);
    }

    private static double likeness(Statement failing, Statement other) {
        boolean kind = failing.node().kind().equals(other.node().kind());
        boolean names = !failing.sets().isEmpty() && failing.sets().equals(other.sets());
        return failing.likeness(other) + (kind ? 0.1 : 0) + (names ? 0.3 : 0);
    }

    /** The variables whose readers can be told: those that no inner function sees, and no other module. */
    private Set<String> followed(Statement failing) {
        var names = failing.sets();
        boolean shared = subject.code().equals(Subject.MODULE)
                || after.stream()
                        .map(Statement::node)
                        .filter(node -> node.is("global_statement", "nonlocal_statement"))
                        .anyMatch(node -> names.stream().anyMatch(node.text()::contains))
                || after.stream()
                        .flatMap(statement -> statement.node().descendants())
                        .filter(node -> node.is("lambda", "lambda_expression", "function_definition", "class_body"))
                        .filter(node -> node.line() > subject.after().first())
                        .flatMap(node -> node.descendants("identifier"))
                        .map(Node::text)
                        .anyMatch(names::contains);
        return shared ? Set.of() : names;
    }

    private static Set<Integer> readers(List<Statement> statements, Set<String> names, Statement itself) {
        var lines = new HashSet<Integer>();
        for (var statement : statements) {
            if (!statement.equals(itself) && statement.reads().stream().anyMatch(names::contains)) {
                for (int line = statement.lines().first();
                        line <= statement.lines().last();
                        line++) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    private Set<Integer> addedLines() {
        var lines = new HashSet<Integer>();
        added.forEach(statement -> lines.add(statement.lines().first()));
        return lines;
    }

    private Map<Integer, Fate.Exit> exits(@Nullable Statement now) {
        var exits = new HashMap<Integer, Fate.Exit>();
        for (var statement : added) {
            if (!statement.equals(now)) {
                kind(statement)
                        .ifPresent(kind -> exits.put(
                                statement.lines().first(),
                                new Fate.Exit(
                                        kind, statement.shown(), kind == Fate.Kind.CALL && statement.isConstant())));
            }
        }
        return exits;
    }

    private Optional<Fate.Kind> kind(Statement statement) {
        var node = statement.node().kind();
        if (statement.leavesProgram()) {
            return Optional.of(Fate.Kind.PROGRAM);
        }
        if (kinds.leavesCall().contains(node)) {
            return Optional.of(Fate.Kind.CALL);
        }
        return kinds.leavesLoop().contains(node) ? Optional.of(Fate.Kind.LOOP) : Optional.empty();
    }

    private List<Lines> handlers() {
        return added.stream()
                .filter(Statement::isHandler)
                .map(Statement::bodyLines)
                .toList();
    }

    /** Whether something new around the statement may hold back what it throws. */
    private boolean shielded(Statement now) {
        return now.node()
                .ancestors()
                .anyMatch(above -> added.stream()
                        .filter(statement ->
                                kinds.shields().contains(statement.node().kind()))
                        .anyMatch(statement -> statement.node().equals(above)));
    }

    private Set<Integer> defaults(Set<String> names, @Nullable Statement now) {
        var lines = new ArrayList<Integer>();
        for (var statement : added) {
            if (!statement.equals(now) && statement.sets().stream().anyMatch(names::contains)) {
                lines.add(statement.lines().first());
            }
        }
        return Set.copyOf(new HashSet<>(lines));
    }
}
