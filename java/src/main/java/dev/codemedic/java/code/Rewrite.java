package dev.codemedic.java.code;

import dev.codemedic.core.patch.FileEdits;
import dev.codemedic.core.patch.Patch;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Provenance;
import dev.codemedic.core.source.Edit;
import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** A change of one file in the making: edits, and imports that the new code needs. Nothing outside the edits moves. */
public final class Rewrite {
    private final JavaFile file;
    private final List<Edit> edits = new ArrayList<>();
    private final TreeSet<String> imports = new TreeSet<>();

    private Rewrite(JavaFile file) {
        this.file = file;
    }

    /** Starts a change of a file. */
    public static Rewrite of(JavaFile file) {
        return new Rewrite(file);
    }

    /** Starts a change of the file that a node belongs to. */
    public static Rewrite around(Node node) {
        return new Rewrite(JavaFile.around(node));
    }

    /** Puts another text in a node's place. */
    public Rewrite replace(Node node, String text) {
        return replace(node.start(), node.end(), text);
    }

    /** Puts a snippet in a node's place. */
    public Rewrite replace(Node node, Snippet snippet) {
        return importing(snippet.imports()).replace(node, snippet.text());
    }

    /** Puts another text in the place of a stretch. */
    public Rewrite replace(int start, int end, String text) {
        edits.add(new Edit(start, end, text));
        return this;
    }

    /** Puts text in front of an offset. */
    public Rewrite insert(int offset, String text) {
        edits.add(Edit.insert(offset, text));
        return this;
    }

    /** Puts text around a node. */
    public Rewrite surround(Node node, String before, String after) {
        return insert(node.start(), before).insert(node.end(), after);
    }

    /** Takes statements away with their lines. */
    public Rewrite delete(Node node) {
        var source = file.source();
        var text = source.text();
        int start = node.start();
        int lineStart = source.offset(node.line(), 0);
        int next = source.offset(node.endLine() + 1, 0);
        boolean alone = text.substring(lineStart, start).isBlank()
                && text.substring(node.end(), next).isBlank();
        return alone ? replace(lineStart, next, "") : replace(start, node.end(), "");
    }

    /** Puts lines before a statement, at its indentation; where it stands alone, both go into braces. */
    public Rewrite before(Node statement, String... lines) {
        if (inBlock(statement)) {
            return insert(statement.start(), joined(statement, lines) + glue(statement));
        }
        return braced(statement, List.of(lines), List.of());
    }

    /** Puts lines behind a statement, at its indentation; where it stands alone, both go into braces. */
    public Rewrite after(Node statement, String... lines) {
        if (inBlock(statement)) {
            return insert(statement.end(), glue(statement) + joined(statement, lines));
        }
        return braced(statement, List.of(), List.of(lines));
    }

    /** Puts statements, from the first to the last of one block, into a block behind a header such as {@code if (a)}. */
    public Rewrite wrap(Node first, Node last, String header) {
        var end = file.source().lineEnding();
        var indentation = Statements.indentation(first).orElse(file.leading(first.line()));
        insert(first.start(), header + " {" + end + indentation + file.indentation());
        indent(first.line() + 1, last.endLine());
        return insert(last.end(), end + indentation + "}");
    }

    /** Adds one step of indentation to lines; blank ones stay. */
    private void indent(int from, int to) {
        for (int line = from; line <= to; line++) {
            if (!file.source().line(line).isBlank()) {
                insert(file.source().offset(line, 0), file.indentation());
            }
        }
    }

    private Rewrite braced(Node statement, List<String> before, List<String> after) {
        var end = file.source().lineEnding();
        var outer =
                statement.parent().map(parent -> file.leading(parent.line())).orElse("");
        var inner = outer + file.indentation();
        var text = new StringBuilder("{").append(end);
        before.forEach(line -> text.append(inner).append(line).append(end));
        text.append(inner).append(statement.text()).append(end);
        after.forEach(line -> text.append(inner).append(line).append(end));
        text.append(outer).append("}");
        var gap = file.source().text().substring(0, statement.start());
        int start = gap.stripTrailing().length();
        return replace(start, statement.end(), " " + text);
    }

    private String joined(Node statement, String... lines) {
        return String.join(glue(statement), lines);
    }

    /** A line end and the statement's indentation; a blank where it shares its line with others. */
    private String glue(Node statement) {
        return Statements.indentation(statement)
                .map(indentation -> file.source().lineEnding() + indentation)
                .orElse(" ");
    }

    private static boolean inBlock(Node statement) {
        return statement
                .parent()
                .filter(parent ->
                        Statements.isBlock(parent) || parent.is("class_body", "program", "enum_body_declarations"))
                .isPresent();
    }

    /** Names classes that the new code needs by their simple names. */
    public Rewrite importing(Collection<String> fullNames) {
        imports.addAll(fullNames);
        return this;
    }

    /** Names a class that the new code needs by its simple name. */
    public Rewrite importing(String fullName) {
        imports.add(fullName);
        return this;
    }

    /** The file's edits, imports included. */
    public FileEdits edits() {
        var all = new ArrayList<>(edits);
        all.addAll(file.imports().adding(imports));
        return new FileEdits(file.path(), file.source().sha256(), all);
    }

    /**
     * The change as a candidate.
     *
     * @param explanation what it does and why, in one short sentence
     * @param prior how likely it is right, from 0 to 1
     */
    public Candidate because(String explanation, double prior) {
        return candidate(new Patch(List.of(edits())), explanation, prior);
    }

    /** The changes of several files as one candidate. */
    public static Candidate together(List<Rewrite> rewrites, String explanation, double prior) {
        return candidate(new Patch(rewrites.stream().map(Rewrite::edits).toList()), explanation, prior);
    }

    /** Who proposes is filled in by the source that asks the templates. */
    private static Candidate candidate(Patch patch, String explanation, double prior) {
        return new Candidate(patch, new Provenance("template", ""), explanation, prior);
    }
}
