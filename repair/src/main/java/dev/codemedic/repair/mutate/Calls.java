package dev.codemedic.repair.mutate;

import dev.codemedic.core.source.Edit;
import dev.codemedic.repair.code.Form;
import dev.codemedic.repair.code.Fragment;
import dev.codemedic.repair.code.Type;
import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.IntPredicate;

/** Arguments swapped, dropped and added; other functions; calls and indexes dropped. */
final class Calls implements Mutator {

    @Override
    public void mutate(Node node, Form form, Ground ground, Sink sink) {
        switch (form) {
            case Form.Call call -> {
                exchanged(call.arguments(), ground, sink);
                if (mayVary(call, ground)) {
                    dropped(
                            call.arguments(),
                            index -> takes(node, call, without(types(call, ground), index), ground),
                            sink);
                }
                added(node, call, ground, sink);
                functions(node, call, ground, sink);
                if (call.receiver() != null
                        && call.arguments().size() == 1
                        && call.name().text().equals("get")) {
                    orDefault(node, call.receiver(), call.arguments().getFirst(), ground, sink);
                }
                unwrap(node, call, ground, sink);
            }
            case Form.Index(var object, var indexes) -> {
                if (indexes.size() == 1 && ground.value(node)) {
                    orDefault(node, object, indexes.getFirst(), ground, sink);
                }
                exchanged(indexes, ground, sink);
                if (!ground.dialect().typed()) {
                    dropped(indexes, _ -> true, sink);
                }
                if (ground.value(node)) {
                    sink.replace(EditKind.UNWRAP, node, ground.fragment(object));
                }
            }
            case Form.Slice(var object, var _, var _) -> sink.replace(EditKind.UNWRAP, node, ground.fragment(object));
            case Form.Member(var object, var _) -> {
                if (ground.value(node)) {
                    sink.replace(EditKind.UNWRAP, node, ground.fragment(object), 0.5);
                }
            }
            case Form.Not(var operand) -> sink.replace(EditKind.NEGATE, node, ground.fragment(operand));
            default -> {
                // no call
            }
        }
    }

    private static void orDefault(Node node, Node map, Node key, Ground ground, Sink sink) {
        for (var value : ground.dialect().orDefault(ground.fragment(map), ground.fragment(key))) {
            sink.replace(EditKind.FUNCTION, node, value);
        }
    }

    private static void exchanged(List<Node> arguments, Ground ground, Sink sink) {
        for (int i = 0; i < arguments.size(); i++) {
            for (int j = i + 1; j < arguments.size(); j++) {
                var one = arguments.get(i);
                var other = arguments.get(j);
                if (!one.text().equals(other.text())) {
                    sink.edits(
                            EditKind.SWAP_ARGUMENTS,
                            one,
                            List.of(
                                    new Edit(one.start(), one.end(), other.text()),
                                    new Edit(other.start(), other.end(), one.text())),
                            fits(one, other, ground) ? 1 : ground.dialect().typed() ? 0 : 0.4);
                }
            }
        }
        if (arguments.size() == 3) {
            rotate(arguments, List.of(1, 2, 0), sink);
            rotate(arguments, List.of(2, 0, 1), sink);
        }
    }

    private static List<Type> types(Form.Call call, Ground ground) {
        return call.arguments().stream().map(ground::type).toList();
    }

    private static List<Type> without(List<Type> types, int index) {
        var some = new ArrayList<>(types);
        some.remove(index);
        return some;
    }

    private static List<Type> with(List<Type> types, int index, Type type) {
        var more = new ArrayList<>(types);
        more.add(index, type);
        return more;
    }

    /** Whether a call may have other arguments. */
    private static boolean takes(Node node, Form.Call call, List<Type> types, Ground ground) {
        return ground.takes(node, call, call.name().text(), types);
    }

    /** @param may whether the one at an index may */
    private static void dropped(List<Node> arguments, IntPredicate may, Sink sink) {
        if (arguments.size() > 1) {
            for (int i = 0; i < arguments.size(); i++) {
                if (!may.test(i)) {
                    continue;
                }
                boolean last = i == arguments.size() - 1;
                int from = last ? arguments.get(i - 1).end() : arguments.get(i).start();
                int to = last ? arguments.get(i).end() : arguments.get(i + 1).start();
                sink.edits(EditKind.DROP_ARGUMENT, arguments.get(i), List.of(new Edit(from, to, "")), 1);
            }
        }
    }

    private static boolean fits(Node one, Node other, Ground ground) {
        return ground.dialect().fits(ground.type(one), ground.type(other))
                && ground.dialect().fits(ground.type(other), ground.type(one));
    }

    private static void rotate(List<Node> arguments, List<Integer> order, Sink sink) {
        var edits = new ArrayList<Edit>();
        for (int i = 0; i < arguments.size(); i++) {
            var at = arguments.get(i);
            edits.add(new Edit(at.start(), at.end(), arguments.get(order.get(i)).text()));
        }
        sink.edits(EditKind.SWAP_ARGUMENTS, arguments.getFirst(), edits, 0.3);
    }

    /** Where the compiler checks, the file's own functions take the arguments that they take, unless there are several. */
    private static boolean mayVary(Form.Call call, Ground ground) {
        return !ground.dialect().typed()
                || call.creation()
                || call.receiver() == null && overloaded(call, ground)
                || call.receiver() != null
                        && ground.offered(call.receiver(), true).isEmpty()
                || call.receiver() != null && ground.type(call.receiver()).container();
    }

    /** Whether a function of that name takes another number of arguments; one that is not in the file may. */
    private static boolean overloaded(Form.Call call, Ground ground) {
        var all = ground.function()
                .tree()
                .nodes()
                .filter(ground.dialect()::isFunction)
                .filter(function -> function.field("name")
                        .filter(name -> name.text().equals(call.name().text()))
                        .isPresent())
                .toList();
        return all.isEmpty()
                || all.stream()
                        .flatMap(function -> function.field("parameters").stream())
                        .anyMatch(parameters -> parameters.namedChildren().size()
                                != call.arguments().size());
    }

    private static void added(Node node, Form.Call call, Ground ground, Sink sink) {
        if (!mayVary(call, ground)) {
            return;
        }
        var types = types(call, ground);
        var values = new ArrayList<Fragment>();
        ground.variablesAt(call.list()).forEach(variable -> values.add(variable.fragment()));
        values.add(Fragment.atom("0", Type.INT));
        values.add(Fragment.atom("1", Type.INT));
        values.add(Fragment.atom("-1", Type.INT));
        var arguments = call.arguments();
        for (var value : values) {
            boolean last = takes(node, call, with(types, types.size(), value.type()), ground);
            if (arguments.isEmpty()) {
                if (last && call.list().text().startsWith("(")) {
                    var edit = Edit.insert(call.list().start() + 1, value.text());
                    sink.edits(EditKind.ADD_ARGUMENT, call.list(), List.of(edit), 0.5);
                }
                continue;
            }
            if (last) {
                var place = arguments.getLast();
                sink.edits(EditKind.ADD_ARGUMENT, place, List.of(Edit.insert(place.end(), ", " + value.text())), 1);
            }
            if (takes(node, call, with(types, 0, value.type()), ground)) {
                var place = arguments.getFirst();
                sink.edits(EditKind.ADD_ARGUMENT, place, List.of(Edit.insert(place.start(), value.text() + ", ")), 0.7);
            }
        }
    }

    private static void functions(Node node, Form.Call call, Ground ground, Sink sink) {
        var types = types(call, ground);
        boolean method = call.receiver() != null;
        var name = call.name().text();
        double weight = 2;
        var offered = call.receiver() == null ? List.<String>of() : ground.offered(call.receiver(), true);
        for (var peer : ground.dialect().vocabulary().peers(name, method)) {
            if (ground.dialect().typed() && !offered.isEmpty() && !offered.contains(peer)
                    || !ground.takes(node, call, peer, types)) {
                continue;
            }
            sink.text(EditKind.FUNCTION, call.name(), peer, weight);
            weight = Math.max(0.5, weight * 0.8);
        }
        if (call.creation()) {
            return;
        }
        var known = new LinkedHashSet<String>();
        ground.function().tree().nodes().forEach(other -> {
            if (ground.form(other) instanceof Form.Call seen
                    && !seen.creation()
                    && (seen.receiver() != null) == method
                    && seen.arguments().size() == call.arguments().size()) {
                known.add(seen.name().text());
            }
        });
        if (!method) {
            ground.function()
                    .tree()
                    .nodes()
                    .filter(ground.dialect()::isFunction)
                    .forEach(function -> function.field("name").ifPresent(other -> known.add(other.text())));
        }
        known.remove(name);
        if (call.receiver() != null) {
            for (var other : ground.offered(call.receiver(), true)) {
                if (!other.equals(name) && ground.takes(node, call, other, types)) {
                    sink.text(EditKind.FUNCTION, call.name(), other, Names.similar(other, name) ? 1.5 : 0.4);
                }
            }
        }
        for (var other : known) {
            if (ground.dialect().typed() && !offered.isEmpty() && !offered.contains(other)
                    || !ground.takes(node, call, other, types)) {
                continue;
            }
            sink.text(EditKind.FUNCTION, call.name(), other, 0.5);
        }
    }

    private static void unwrap(Node node, Form.Call call, Ground ground, Sink sink) {
        if (!ground.value(node)) {
            return;
        }
        for (var argument : call.arguments()) {
            if (ground.form(argument).isExpression()) {
                sink.replace(EditKind.UNWRAP, node, ground.fragment(argument));
            }
        }
        if (call.receiver() != null && !call.creation()) {
            sink.replace(EditKind.UNWRAP, node, ground.fragment(call.receiver()));
        }
    }
}
