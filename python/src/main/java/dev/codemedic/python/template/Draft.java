package dev.codemedic.python.template;

import dev.codemedic.core.patch.FileEdits;
import dev.codemedic.core.patch.Patch;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Provenance;
import dev.codemedic.core.source.Edit;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.python.code.PythonFile;
import dev.codemedic.python.code.Statements;
import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A patch in the making. Inserted lines take the indentation and line end of the place; their own inner indentation is
 * written in steps of four spaces. An edit that is impossible makes the whole draft come to nothing.
 */
public final class Draft {
    /** Replaced by the template's own name when a candidate leaves the template. */
    private static final Provenance TEMPLATE = new Provenance("template", "");

    private final Map<SourceFile, List<Edit>> edits = new LinkedHashMap<>();
    private boolean impossible;

    Draft() {}

    /** Replaces an expression or any other node. */
    public Draft replace(Node node, String text) {
        return replace(node.tree().file(), node.start(), node.end(), text);
    }

    /** Replaces a stretch of a file. */
    public Draft replace(SourceFile file, int start, int end, String text) {
        edits.computeIfAbsent(file, _ -> new ArrayList<>()).add(new Edit(start, end, text));
        return this;
    }

    /** Writes text before and behind a node. */
    public Draft wrap(Node node, String before, String after) {
        return replace(node, before + node.text() + after);
    }

    /** Inserts text right behind a node. */
    public Draft append(Node node, String text) {
        return replace(node.tree().file(), node.end(), node.end(), text);
    }

    /** Inserts lines before a statement. */
    public Draft insertBefore(Node statement, String... lines) {
        var file = PythonFile.around(statement);
        var indentation = Statements.indentation(statement);
        if (indentation.isEmpty()) {
            return nothing();
        }
        int at = file.source().offset(statement.line(), 0);
        return replace(file.source(), at, at, Lines.of(file, indentation.get()).block(lines));
    }

    /** Inserts lines behind a statement. */
    public Draft insertAfter(Node statement, String... lines) {
        var file = PythonFile.around(statement);
        var indentation = Statements.indentation(statement);
        var source = file.source();
        int last = source.lineAt(Math.max(statement.start(), statement.end() - 1));
        var rest =
                source.text().substring(Math.min(statement.end(), source.text().length()), lineEnd(source, last));
        if (indentation.isEmpty() || !rest.isBlank() && !rest.strip().startsWith("#")) {
            return nothing();
        }
        var block = Lines.of(file, indentation.get()).block(lines);
        if (last < source.lineCount()) {
            int at = source.offset(last + 1, 0);
            return replace(source, at, at, block);
        }
        int at = source.text().length();
        return replace(
                source,
                at,
                at,
                source.lineEnding()
                        + block.substring(
                                0, block.length() - source.lineEnding().length()));
    }

    private static int lineEnd(SourceFile source, int line) {
        return source.offset(line, source.line(line).length());
    }

    /** Inserts lines at the start of a function's body, behind its docstring. */
    public Draft insertAtStart(Node function, String... lines) {
        var body = function.field("body").map(Statements::in).orElse(List.of());
        if (body.isEmpty()) {
            return nothing();
        }
        var first = body.getFirst();
        boolean documented = first.is("expression_statement")
                && first.namedChildren().stream().allMatch(child -> child.is("string"));
        if (documented) {
            return body.size() > 1 ? insertBefore(body.get(1), lines) : insertAfter(first, lines);
        }
        return insertBefore(first, lines);
    }

    /** Puts neighbouring statements of one block under a new header such as {@code if x:}. */
    public Draft nest(Node first, Node last, String header) {
        var file = PythonFile.around(first);
        var indentation = Statements.indentation(first);
        if (indentation.isEmpty()) {
            return nothing();
        }
        var lines = Lines.of(file, indentation.get());
        return replace(
                file.source(),
                first.start(),
                last.end(),
                header
                        + file.source().lineEnding()
                        + indentation.get()
                        + file.indentation()
                        + lines.deeper(first, last));
    }

    /** Puts a statement under a new header. */
    public Draft nest(Node statement, String header) {
        return nest(statement, statement, header);
    }

    /** Removes a statement; where it is the only one of its block, {@code pass} takes its place. */
    public Draft remove(Node statement) {
        var source = statement.tree().file();
        boolean only = statement
                .parent()
                .filter(block -> block.is("block") && Statements.in(block).size() == 1)
                .isPresent();
        if (only) {
            return replace(statement, "pass");
        }
        int last = statement.endLine();
        boolean ownLines = Statements.indentation(statement).isPresent()
                && source.text()
                        .substring(statement.end(), lineEnd(source, last))
                        .isBlank();
        return ownLines
                ? replace(source, source.offset(statement.line(), 0), source.offset(last + 1, 0), "")
                : nothing();
    }

    /** Adds an import where the file keeps its imports; nothing where the very line is there. */
    public Draft addImport(PythonFile file, String line) {
        return new ImportLine(file, line).addTo(this);
    }

    /** Makes the draft come to nothing. */
    public Draft nothing() {
        impossible = true;
        return this;
    }

    /**
     * The finished candidate; none where an edit was impossible or nothing would change.
     *
     * @param prior how likely it is right, from 0 to 1
     * @param explanation one short sentence for the user
     */
    public Stream<Candidate> because(double prior, String explanation) {
        if (impossible || edits.isEmpty() || overlapping()) {
            return Stream.empty();
        }
        var files = edits.entrySet().stream()
                .map(entry ->
                        new FileEdits(entry.getKey().path(), entry.getKey().sha256(), entry.getValue()))
                .collect(Collectors.toList());
        return Stream.of(new Candidate(new Patch(files), TEMPLATE, explanation, Math.clamp(prior, 0, 1)));
    }

    private boolean overlapping() {
        return edits.values().stream().anyMatch(list -> {
            var ordered = list.stream().sorted(Edit.ORDER).toList();
            for (int i = 1; i < ordered.size(); i++) {
                if (ordered.get(i).start() < ordered.get(i - 1).end()) {
                    return true;
                }
            }
            return false;
        });
    }
}
