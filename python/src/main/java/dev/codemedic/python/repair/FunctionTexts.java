package dev.codemedic.python.repair;

import dev.codemedic.core.source.Edit;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.repair.validate.Variant;
import dev.codemedic.syntax.Grammar;
import dev.codemedic.syntax.Node;
import dev.codemedic.syntax.SyntaxTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Cuts the outermost functions around a change out of their file: what the worker compiles instead of the whole file. */
final class FunctionTexts {
    private static final String TICK = "__medic_tick__()";

    private final SourceTree sources;
    private final Map<Path, Optional<SyntaxTree>> trees = new HashMap<>();
    private final Map<Path, List<Cut>> cuts = new HashMap<>();

    FunctionTexts(SourceTree sources) {
        this.sources = sources;
    }

    /**
     * Where a function stands.
     *
     * @param classes the classes around it, from the outside in
     * @param line of its {@code def}
     * @param first of its first decorator, or of its {@code def}
     */
    record Place(Path file, List<String> classes, String name, int line, int first) {}

    /** A function's text from the start of its first line. */
    record FunctionText(Place place, String text) {}

    /** @param ticks insertions that count a step at each entry of a function and each turn of a loop */
    private record Cut(Place place, int start, int body, int end, List<Edit> ticks) {}

    /** The functions that the variant's edits lie in, with them; empty where one is in no function's body. */
    List<FunctionText> of(Variant variant) {
        var byCut = new LinkedHashMap<Cut, List<Edit>>();
        for (var edit : variant.edits()) {
            var around = cuts(variant.file()).stream()
                    .filter(cut -> edit.start() >= cut.body() && edit.end() <= cut.end())
                    .findFirst();
            if (around.isEmpty()) {
                return List.of();
            }
            byCut.computeIfAbsent(around.get(), _ -> new ArrayList<>()).add(edit);
        }
        var functions = new ArrayList<FunctionText>();
        byCut.forEach((cut, edits) ->
                functions.add(new FunctionText(cut.place(), edited(text(variant.file()), cut, edits))));
        return functions;
    }

    /** The whole file with the variant's edits; empty where it cannot be read. */
    Optional<String> whole(Variant variant) {
        return tree(variant.file()).map(tree -> edited(tree.file().text(), variant.edits(), 0));
    }

    /** The function that holds a line, as it is. */
    Optional<FunctionText> at(Path file, int line) {
        var text = text(file);
        return tree(file)
                .flatMap(tree -> cuts(file).stream()
                        .filter(cut -> cut.place().first() <= line
                                && tree.file().lineAt(Math.max(cut.start(), cut.end() - 1)) >= line)
                        .findFirst()
                        .map(cut -> new FunctionText(cut.place(), edited(text, cut, List.of()))));
    }

    /** A function as it is. */
    FunctionText unchanged(Place place) {
        var text = text(place.file());
        return cuts(place.file()).stream()
                .filter(cut -> cut.place().equals(place))
                .findFirst()
                .map(cut -> new FunctionText(place, edited(text, cut, List.of())))
                .orElseThrow();
    }

    /** The function with edits and ticks; a tick within what an edit replaces goes with it. */
    private static String edited(String text, Cut cut, List<Edit> edits) {
        var all = new ArrayList<Edit>();
        for (var tick : cut.ticks()) {
            boolean replaced =
                    edits.stream().anyMatch(edit -> edit.start() < tick.start() && tick.start() < edit.end());
            if (!replaced) {
                all.add(tick);
            }
        }
        all.addAll(edits);
        // Stable: of those that start together the tick comes first.
        all.sort(Comparator.comparingInt(Edit::start));
        return edited(text.substring(0, cut.end()), all, cut.start());
    }

    /** A text from an offset on, with edits. */
    private static String edited(String text, List<Edit> edits, int start) {
        var result = new StringBuilder();
        int at = start;
        for (var edit : edits) {
            result.append(text, at, edit.start()).append(edit.replacement());
            at = edit.end();
        }
        return result.append(text, at, text.length()).toString();
    }

    private static List<Edit> ticks(Node function, String newline) {
        var ticks = new ArrayList<Edit>();
        Stream.concat(Stream.of(function), function.descendants())
                .filter(node -> node.is("function_definition", "for_statement", "while_statement"))
                .forEach(node -> node.field("body")
                        .flatMap(body -> first(node, body))
                        .ifPresent(first -> {
                            var text = function.tree().file().text();
                            int start = text.lastIndexOf('\n', first.start() - 1) + 1;
                            var before = text.substring(start, first.start());
                            ticks.add(Edit.insert(
                                    first.start(), before.isBlank() ? TICK + newline + before : TICK + "; "));
                        }));
        return ticks;
    }

    /** Where the count stands: a function's text about itself stays its first statement. */
    private static Optional<Node> first(Node node, Node body) {
        var statements = body.namedChildren().stream()
                .filter(child -> !child.is("comment"))
                .toList();
        boolean documented = node.is("function_definition")
                && !statements.isEmpty()
                && statements.getFirst().is("expression_statement")
                && statements.getFirst().namedChildren().stream().allMatch(child -> child.is("string"));
        return statements.stream().skip(documented ? 1 : 0).findFirst();
    }

    private String text(Path file) {
        return tree(file).map(tree -> tree.file().text()).orElse("");
    }

    private Optional<SyntaxTree> tree(Path file) {
        return trees.computeIfAbsent(
                file, path -> sources.find(path).map(source -> SyntaxTree.parse(Grammar.PYTHON, source)));
    }

    private List<Cut> cuts(Path file) {
        var known = cuts.get(file);
        if (known == null) {
            known = tree(file).map(FunctionTexts::outermost).orElse(List.of());
            cuts.put(file, known);
        }
        return known;
    }

    private static List<Cut> outermost(SyntaxTree tree) {
        var found = new ArrayList<Cut>();
        tree.nodes("function_definition").forEach(function -> {
            boolean inner = function.ancestors().anyMatch(node -> node.is("function_definition", "lambda"));
            var name = function.field("name");
            var body = function.field("body");
            if (inner || name.isEmpty() || body.isEmpty()) {
                return;
            }
            var classes = new ArrayList<String>();
            function.ancestors()
                    .filter(node -> node.is("class_definition"))
                    .forEach(node -> node.field("name").map(Node::text).ifPresent(classes::add));
            Collections.reverse(classes);
            int first = function.parent()
                    .filter(parent -> parent.is("decorated_definition"))
                    .map(Node::line)
                    .orElse(function.line());
            var text = tree.file().text();
            int start = text.lastIndexOf('\n', function.start() - 1) + 1;
            found.add(new Cut(
                    new Place(tree.file().path(), classes, name.get().text(), function.line(), first),
                    text.substring(start, function.start()).isBlank() ? start : function.start(),
                    body.get().start(),
                    function.end(),
                    ticks(function, tree.file().lineEnding())));
        });
        return found;
    }
}
