package dev.codemedic.repair.mutate;

import dev.codemedic.core.source.Edit;
import dev.codemedic.repair.code.Form;
import dev.codemedic.syntax.Node;
import java.util.List;

/** Statements deleted, swapped, moved into or out of a block, and replaced by others of the function. */
final class Rearrangements implements Mutator {

    @Override
    public void mutate(Node node, Form form, Ground ground, Sink sink) {
        if (!(form instanceof Form.Block(var statements))
                || statements.isEmpty()
                || !ground.function().contains(node)) {
            return;
        }
        for (int i = 0; i < statements.size(); i++) {
            var statement = statements.get(i);
            if (statements.size() > 1) {
                delete(statement, ground, sink);
            } else if (ground.dialect().indented()) {
                sink.text(EditKind.DELETE, statement, "pass", 0.3);
            } else {
                sink.text(EditKind.DELETE, statement, "", 0.3);
            }
            if (i + 1 < statements.size()) {
                swap(statement, statements.get(i + 1), sink);
            }
            unwrap(statement, ground, sink);
        }
        out(node, statements, ground, sink);
        in(statements, ground, sink);
    }

    private static void delete(Node statement, Ground ground, Sink sink) {
        var text = ground.source();
        int start = text.lastIndexOf('\n', statement.start() - 1) + 1;
        int end = text.indexOf('\n', statement.end());
        boolean own = text.substring(start, statement.start()).isBlank()
                && end >= 0
                && text.substring(statement.end(), end).isBlank();
        var edit = own
                ? new Edit(start, end + 1, "")
                : new Edit(statement.start(), statement.end(), ground.dialect().indented() ? "pass" : "");
        boolean leaves = ground.form(statement) instanceof Form.Return;
        sink.edits(EditKind.DELETE, statement, List.of(edit), leaves ? 0.4 : 1);
    }

    private static void swap(Node one, Node other, Sink sink) {
        sink.edits(
                EditKind.MOVE,
                one,
                List.of(
                        new Edit(one.start(), one.end(), other.text()),
                        new Edit(other.start(), other.end(), one.text())),
                0.7);
    }

    /** {@code if c: s} as {@code s} alone. */
    private static void unwrap(Node statement, Ground ground, Sink sink) {
        if (ground.form(statement) instanceof Form.If(var _, var then, var otherwise) && otherwise == null) {
            var inner = ground.form(then) instanceof Form.Block(var statements) ? statements : List.of(then);
            if (inner.isEmpty()) {
                return;
            }
            var text = ground.source()
                    .substring(inner.getFirst().start(), inner.getLast().end());
            sink.text(EditKind.MOVE, statement, dedented(text, ground), 0.5);
        }
    }

    private static String dedented(String text, Ground ground) {
        return text.replace(ground.newline() + ground.unit(), ground.newline());
    }

    /** The last statement of a nested block moved behind it. */
    private static void out(Node block, List<Node> statements, Ground ground, Sink sink) {
        var owner = block.parent();
        if (statements.size() < 2
                || owner.isEmpty()
                || !owner.get()
                        .is(
                                "if_statement",
                                "for_statement",
                                "while_statement",
                                "enhanced_for_statement",
                                "else_clause",
                                "elif_clause",
                                "with_statement")) {
            return;
        }
        var holder = owner.get().is("else_clause", "elif_clause")
                ? owner.get().parent().orElseThrow()
                : owner.get();
        if (holder.end() != block.end() && ground.dialect().indented()) {
            return;
        }
        var last = statements.getLast();
        var before = statements.get(statements.size() - 2);
        if (ground.dialect().indented()) {
            var moved = ground.newline() + ground.indent(holder) + dedented(last.text(), ground);
            sink.edits(EditKind.MOVE, last, List.of(new Edit(before.end(), last.end(), moved)), 1);
        } else {
            sink.edits(
                    EditKind.MOVE,
                    last,
                    List.of(
                            new Edit(before.end(), last.end(), ""),
                            Edit.insert(holder.end(), ground.newline() + ground.indent(holder) + last.text())),
                    1);
        }
    }

    /** A statement behind a block moved to its end. */
    private static void in(List<Node> statements, Ground ground, Sink sink) {
        for (int i = 0; i + 1 < statements.size(); i++) {
            var holder = statements.get(i);
            var next = statements.get(i + 1);
            var inner = holder.descendants()
                    .filter(node -> ground.form(node) instanceof Form.Block)
                    .filter(node -> node.end() <= holder.end())
                    .filter(node ->
                            node.parent().map(parent -> parent.equals(holder)).orElse(false))
                    .reduce((_, last) -> last);
            if (inner.isEmpty() || !(ground.form(inner.get()) instanceof Form.Block(var into)) || into.isEmpty()) {
                continue;
            }
            var last = into.getLast();
            var text = next.text().replace(ground.newline(), ground.newline() + ground.unit());
            sink.edits(
                    EditKind.MOVE,
                    next,
                    List.of(
                            Edit.insert(last.end(), ground.newline() + ground.indent(last) + text),
                            new Edit(holder.end(), next.end(), "")),
                    0.7);
        }
    }
}
