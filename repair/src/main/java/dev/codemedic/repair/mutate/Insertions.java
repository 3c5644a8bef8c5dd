package dev.codemedic.repair.mutate;

import dev.codemedic.core.source.Edit;
import dev.codemedic.repair.code.Form;
import dev.codemedic.repair.code.Fragment;
import dev.codemedic.repair.code.Type;
import dev.codemedic.repair.code.Variable;
import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Statements inserted: assignments, calls, copies from nearby, guards, returns. */
final class Insertions implements Mutator {
    private static final int MOST_COPIES = 60;
    private static final int MOST_GUARDS = 120;
    private static final int MOST_KEYS = 10;
    private static final int SHORT = 16;

    @Override
    public void mutate(Node node, Form form, Ground ground, Sink sink) {
        if (!(form instanceof Form.Block(var statements))
                || statements.isEmpty()
                || !ground.function().contains(node)) {
            return;
        }
        var simple = simple(node, ground);
        var last = statements.getLast();
        for (var statement : statements) {
            boolean first = statement.equals(statements.getFirst());
            if (!(first && documented(statement, ground))) {
                replaced(statement, simple, ground, sink);
                simple.forEach((text, known) -> before(known.kind, statement, text, known.weight, ground, sink));
                guards(statement, ground, sink);
            }
        }
        boolean leaves = ground.form(last) instanceof Form.Return
                || ground.form(last) instanceof Form.Jump
                || last.is("throw_statement", "raise_statement");
        if (!leaves) {
            simple.forEach((text, known) -> after(known.kind, last, text, known.weight, ground, sink));
            returns(last, ground, sink);
        }
    }

    /** Another simple statement in place of one. */
    private static void replaced(Node statement, Map<String, Known> simple, Ground ground, Sink sink) {
        boolean single = ground.form(statement) instanceof Form.Bare
                || statement.is("expression_statement") && statement.line() == statement.endLine();
        if (single) {
            simple.forEach((text, known) -> sink.text(EditKind.REPLACE_STATEMENT, statement, text, known.weight));
        }
    }

    private record Known(EditKind kind, double weight) {}

    private static boolean documented(Node statement, Ground ground) {
        return ground.form(statement) instanceof Form.Bare(var expression)
                && ground.form(expression) instanceof Form.Text;
    }

    /** Statements of one line that may be inserted in a block. */
    private static Map<String, Known> simple(Node block, Ground ground) {
        var found = new LinkedHashMap<String, Known>();
        var dialect = ground.dialect();
        var variables = ground.variablesAt(
                block.children().isEmpty() ? block : block.namedChildren().getLast());
        var assigned = assigned(ground);
        for (var target : variables) {
            if (!target.assignable()) {
                continue;
            }
            for (var value : variables) {
                if (!value.name().equals(target.name()) && ground.dialect().fits(target.type(), value.type())) {
                    put(
                            found,
                            dialect.statement(target.name() + " = " + value.name()),
                            EditKind.INSERT_ASSIGNMENT,
                            (assigned.contains(target.name()) ? 1 : 0.4)
                                    * (target.type().is(Type.Sort.UNKNOWN) ? 0.7 : 1));
                }
            }
            if (target.type().is(Type.Sort.INT)) {
                put(found, dialect.statement(target.name() + " += 1"), EditKind.INSERT_ASSIGNMENT, 1);
                put(found, dialect.statement(target.name() + " -= 1"), EditKind.INSERT_ASSIGNMENT, 0.8);
                put(found, dialect.statement(target.name() + " = 0"), EditKind.INSERT_ASSIGNMENT, 0.4);
            }
            if (target.type().number() || target.type().is(Type.Sort.TEXT)) {
                for (var value : variables) {
                    if (ground.dialect().fits(target.type(), value.type())
                            && !value.type().is(Type.Sort.UNKNOWN)
                            && !value.name().equals(target.name())) {
                        put(
                                found,
                                dialect.statement(target.name() + " += " + value.name()),
                                EditKind.INSERT_ASSIGNMENT,
                                0.5);
                    }
                }
            }
        }
        for (var container : variables) {
            for (var value : variables) {
                if (!value.name().equals(container.name())) {
                    double weight = element(container, value) ? 1.5 : 0.7;
                    for (var change : dialect.changes(container, value.fragment())) {
                        put(found, dialect.statement(change), EditKind.INSERT_CALL, weight);
                        weight *= 0.4;
                    }
                }
            }
        }
        for (var map : variables) {
            if (map.type().is(Type.Sort.MAP)) {
                puts(map, variables, ground)
                        .forEach((text, weight) -> put(found, text, EditKind.INSERT_ASSIGNMENT, weight));
            }
        }
        copies(ground, variables).forEach((text, weight) -> put(found, text, EditKind.INSERT_COPY, weight));
        return found;
    }

    /** Statements that give keys of a mapping values: variables, short expressions, values of other keys. */
    private static Map<String, Double> puts(Variable map, List<Variable> variables, Ground ground) {
        var dialect = ground.dialect();
        var found = new LinkedHashMap<String, Double>();
        var plain = variables.stream()
                .filter(variable -> !variable.name().equals(map.name()))
                .map(Variable::fragment)
                .toList();
        var keys = new ArrayList<>(plain);
        ground.ingredients().stream()
                .filter(each -> each.text().length() <= SHORT && each.level() == Fragment.ATOM)
                .limit(MOST_KEYS)
                .forEach(keys::add);
        var values = new ArrayList<>(plain);
        for (var variable : plain) {
            dialect.element(map.fragment(), variable).ifPresent(values::add);
        }
        var held = map.type().elementType();
        for (var key : keys) {
            for (var value : values) {
                if (!key.text().equals(value.text()) && dialect.fits(held, value.type())) {
                    double weight = keys.indexOf(key) < plain.size() ? 0.3 : 0.15;
                    dialect.put(map, key, value).ifPresent(text -> found.putIfAbsent(dialect.statement(text), weight));
                }
            }
        }
        return found;
    }

    private static boolean element(Variable container, Variable value) {
        var inside = container.type().elementType();
        return !inside.is(Type.Sort.UNKNOWN)
                && inside.name().equals(value.type().name());
    }

    private static void put(Map<String, Known> found, String text, EditKind kind, double weight) {
        found.putIfAbsent(text, new Known(kind, weight));
    }

    private static Set<String> assigned(Ground ground) {
        var names = new LinkedHashSet<String>();
        ground.function().descendants().forEach(node -> {
            if (ground.form(node) instanceof Form.Assign(var target, var _, var _)) {
                names.add(target.text());
            }
        });
        return names;
    }

    /** Simple statements of the function, as they are and with one variable exchanged. */
    private static Map<String, Double> copies(Ground ground, List<Variable> variables) {
        var found = new LinkedHashMap<String, Double>();
        var statements = ground.function()
                .descendants()
                .filter(node -> switch (ground.form(node)) {
                    case Form.Bare _, Form.Assign _ ->
                        ground.form(node.parent().orElse(node)) instanceof Form.Block
                                || node.parent()
                                        .map(parent -> parent.is("expression_statement"))
                                        .orElse(false);
                    default -> false;
                })
                .filter(node -> node.line() == node.endLine() && !documented(node, ground))
                .toList();
        for (var statement : statements) {
            if (!statement.is("local_variable_declaration")) {
                found.putIfAbsent(whole(statement, ground), 1.0);
            }
        }
        for (var statement : statements) {
            if (statement.is("local_variable_declaration")) {
                continue;
            }
            statement
                    .descendants()
                    .filter(node -> ground.form(node) instanceof Form.Name)
                    .forEach(name -> {
                        var own = variables.stream()
                                .filter(variable -> variable.name().equals(name.text()))
                                .findFirst();
                        if (own.isEmpty()) {
                            return;
                        }
                        for (var other : variables) {
                            if (!other.name().equals(name.text())
                                    && ground.dialect().fits(own.get().type(), other.type())
                                    && found.size() < MOST_COPIES) {
                                var text = ground.source();
                                var changed = text.substring(statement.start(), name.start())
                                        + other.name()
                                        + text.substring(name.end(), statement.end());
                                found.putIfAbsent(ended(changed, ground), 0.7);
                            }
                        }
                    });
        }
        return found;
    }

    private static String whole(Node statement, Ground ground) {
        return ended(statement.text(), ground);
    }

    private static String ended(String text, Ground ground) {
        return text.endsWith(";") ? text : ground.dialect().statement(text);
    }

    private static void guards(Node statement, Ground ground, Sink sink) {
        var actions = new LinkedHashMap<String, Double>();
        var dialect = ground.dialect();
        returned(ground)
                .forEach((value, weight) -> actions.put(dialect.statement(("return " + value).strip()), weight));
        boolean loop = statement
                .ancestors()
                .takeWhile(node -> !node.equals(ground.function()))
                .anyMatch(node -> ground.form(node) instanceof Form.While
                        || ground.form(node) instanceof Form.ForEach
                        || node.is("for_statement"));
        if (loop) {
            actions.put(dialect.statement("continue"), 1.0);
            actions.put(dialect.statement("break"), 1.0);
        }
        var indent = ground.indent(statement);
        int rank = 0;
        for (var condition : ground.conditions().stream().limit(MOST_GUARDS).toList()) {
            double common = 1 / (1 + rank++ / 10.0);
            actions.forEach((action, weight) -> {
                var guard = dialect.decision(condition, action, indent, ground.unit(), ground.newline());
                before(EditKind.INSERT_GUARD, statement, guard, weight * common, ground, sink);
            });
        }
    }

    /** Values that this function may return: what it returns elsewhere, its variables, constants. */
    private static Map<String, Double> returned(Ground ground) {
        var found = new LinkedHashMap<String, Double>();
        var types = new LinkedHashSet<Type>();
        if (!ground.returned().is(Type.Sort.UNKNOWN)) {
            types.add(ground.returned());
        }
        ground.function().descendants().forEach(node -> {
            if (ground.form(node) instanceof Form.Return(var value)) {
                if (value == null) {
                    found.put("", 1.0);
                } else if (value.line() == value.endLine() && value.end() - value.start() < 40) {
                    found.put(value.text(), 1.0);
                    if (ground.returned().is(Type.Sort.UNKNOWN)) {
                        types.add(ground.type(value));
                    }
                }
            }
        });
        for (var type : types) {
            for (var constant : ground.dialect().constants(type)) {
                found.putIfAbsent(constant.text(), 0.8);
            }
            for (var variable : ground.variables()) {
                if (ground.dialect().fits(type, variable.type()) && !type.is(Type.Sort.UNKNOWN)) {
                    found.putIfAbsent(variable.name(), 0.5);
                }
            }
        }
        return found;
    }

    private static void returns(Node last, Ground ground, Sink sink) {
        returned(ground)
                .forEach((value, weight) -> after(
                        EditKind.INSERT_RETURN,
                        last,
                        ground.dialect().statement(("return " + value).strip()),
                        weight,
                        ground,
                        sink));
        for (var variable : ground.variables()) {
            if (!ground.dialect().fits(ground.returned(), variable.type())) {
                continue;
            }
            after(
                    EditKind.INSERT_RETURN,
                    last,
                    ground.dialect().statement("return " + variable.name()),
                    0.5,
                    ground,
                    sink);
        }
    }

    private static void before(EditKind kind, Node statement, String text, double weight, Ground ground, Sink sink) {
        var inserted = text + ground.newline() + ground.indent(statement);
        sink.edits(kind, statement, List.of(Edit.insert(statement.start(), inserted)), weight);
    }

    private static void after(EditKind kind, Node statement, String text, double weight, Ground ground, Sink sink) {
        var inserted = ground.newline() + ground.indent(statement) + text;
        sink.edits(kind, statement, List.of(Edit.insert(statement.end(), inserted)), weight);
    }
}
