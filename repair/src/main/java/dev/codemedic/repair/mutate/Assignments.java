package dev.codemedic.repair.mutate;

import dev.codemedic.core.source.Edit;
import dev.codemedic.repair.code.Form;
import dev.codemedic.repair.code.Fragment;
import dev.codemedic.repair.code.Type;
import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Other targets and kinds of assignments; calls that should be assignments, and the other way round. */
final class Assignments implements Mutator {

    @Override
    public void mutate(Node node, Form form, Ground ground, Sink sink) {
        switch (form) {
            case Form.Assign(var target, var operator, var value) -> {
                targets(target, ground, sink);
                kinds(operator, target, value, ground, sink);
            }
            case Form.Bare(var expression) -> bare(expression, ground, sink);
            default -> {
                // no assignment
            }
        }
    }

    private static void targets(Node target, Ground ground, Sink sink) {
        if (target.parent()
                .map(parent -> parent.is("variable_declarator", "local_variable_declaration"))
                .orElse(false)) {
            return;
        }
        var others = new LinkedHashSet<String>();
        for (var variable : ground.variables()) {
            if (variable.assignable() && fits(variable.type(), ground.type(target), ground)) {
                others.add(variable.name());
            }
        }
        boolean name = ground.form(target) instanceof Form.Name;
        for (var other : others) {
            sink.text(EditKind.TARGET, target, other, name ? 1 : 0.5);
        }
        for (var ingredient : ground.ingredients()) {
            boolean place = fits(ingredient.type(), ground.type(target), ground)
                    && ingredient.text().endsWith("]")
                    && ingredient.level() == Fragment.ATOM;
            if (place && !ingredient.text().contains(":")) {
                sink.text(EditKind.TARGET, target, ingredient.text(), 1);
            }
        }
    }

    private static void kinds(Node operator, Node target, Node value, Ground ground, Sink sink) {
        boolean declares =
                target.parent().map(parent -> parent.is("variable_declarator")).orElse(false);
        var word = operator.text();
        if (word.equals("=") && !declares) {
            for (var other : List.of("+=", "-=")) {
                if (grows(ground.type(target), other, ground)) {
                    sink.text(EditKind.ASSIGNMENT, operator, other, 1);
                }
            }
        } else if (word.length() > 1 && word.endsWith("=")) {
            sink.text(EditKind.ASSIGNMENT, operator, "=", 1);
        }
        if (ground.form(value) instanceof Form.Call call && call.receiver() != null && !declares) {
            sink.edits(EditKind.ASSIGNMENT, target, List.of(new Edit(target.start(), value.end(), value.text())), 0.4);
        }
    }

    private static boolean fits(Type wanted, Type value, Ground ground) {
        return !ground.dialect().typed() || ground.dialect().fits(wanted, value);
    }

    /** Whether something can be added to, or taken from, a value in place. */
    private static boolean grows(Type type, String operator, Ground ground) {
        return !ground.dialect().typed() || type.maybeNumber() || type.is(Type.Sort.TEXT) && operator.equals("+=");
    }

    private static void bare(Node expression, Ground ground, Sink sink) {
        if (!(ground.form(expression) instanceof Form.Call call)) {
            return;
        }
        if (call.receiver() != null) {
            var receiver = call.receiver().text();
            var values = new ArrayList<String>();
            call.arguments().forEach(argument -> values.add(argument.text()));
            boolean assignable = !(ground.form(call.receiver()) instanceof Form.Call);
            if (assignable) {
                var type = ground.type(call.receiver());
                for (var argument : call.arguments()) {
                    if (fits(type, ground.type(argument), ground)) {
                        sink.text(EditKind.TO_ASSIGNMENT, expression, receiver + " = " + argument.text(), 1);
                    }
                }
                if (fits(type, ground.type(expression), ground)) {
                    sink.text(EditKind.TO_ASSIGNMENT, expression, receiver + " = " + expression.text(), 1);
                }
                if (values.size() == 1 && grows(ground.type(call.receiver()), "+=", ground)) {
                    sink.text(EditKind.TO_ASSIGNMENT, expression, receiver + " += " + values.getFirst(), 0.5);
                }
            }
        }
        if (fits(ground.returned(), ground.type(expression), ground)) {
            sink.edits(EditKind.TO_ASSIGNMENT, expression, List.of(Edit.insert(expression.start(), "return ")), 0.6);
        }
        for (var variable : ground.variables()) {
            if (variable.assignable() && fits(variable.type(), ground.type(expression), ground)) {
                sink.edits(
                        EditKind.TO_ASSIGNMENT,
                        expression,
                        List.of(Edit.insert(expression.start(), variable.name() + " = ")),
                        0.6);
                if (grows(variable.type(), "+=", ground)) {
                    sink.edits(
                            EditKind.TO_ASSIGNMENT,
                            expression,
                            List.of(Edit.insert(expression.start(), variable.name() + " += ")),
                            0.3);
                }
            }
        }
    }
}
