package dev.codemedic.repair.search;

import dev.codemedic.core.source.SourceTree;
import dev.codemedic.repair.code.Dialect;
import dev.codemedic.repair.code.Form;
import dev.codemedic.repair.locate.Localization;
import dev.codemedic.syntax.Node;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Code outside of functions that may be at fault: it runs when a file is loaded, for every test alike, so that what
 * tests run does not tell. Suspected is what gives suspicious lines the names that they read, what suspicious functions
 * have as defaults and decorators, and what is on the stack of a test.
 */
final class Definitions {
    private static final double INHERITED = 0.8;
    private static final int MOST_DEFINITIONS = 60;
    private static final int MOST_CALLED = 8;
    private static final int MOST_FILES = 10;
    private static final int MOST_LISTED = 2_000;
    /** How often what a definition reads is followed to where that is defined. */
    private static final int DEPTH = 2;

    private final SourceTree sources;
    private final Dialect dialect;
    private final Localization localization;
    private final Functions functions;

    Definitions(SourceTree sources, Dialect dialect, Localization localization, Functions functions) {
        this.sources = sources;
        this.dialect = dialect;
        this.localization = localization;
        this.functions = functions;
    }

    /**
     * Something to change.
     *
     * @param scope what it is built from
     * @param part what is changed within
     */
    record Definition(Path file, Node scope, Node part, double suspicion) {}

    /** Definitions, and functions that they call when a file is loaded, most suspicious first. */
    record Suspects(List<Definition> definitions, List<Functions.Suspected> called) {}

    Suspects of(List<Functions.Suspected> suspected) {
        var found = new LinkedHashMap<Node, Definition>();
        Map<String, Double> names = new HashMap<>();
        for (var suspect : suspected) {
            heads(suspect, found);
            identifiers(suspect.function())
                    .filter(name -> functions.run(suspect.file(), suspect.function(), name))
                    .forEach(name -> names.merge(name.text(), functions.suspicion(suspect.file(), name), Math::max));
        }
        localization.suspects().stream()
                .map(Localization.Suspect::file)
                .distinct()
                .limit(MOST_FILES)
                .forEach(file -> outside(file).forEach(node -> {
                    double own = functions.suspicion(file, node);
                    if (own > 0) {
                        add(new Definition(file, node, node, own), found);
                    }
                }));
        var files = files(suspected);
        for (int i = 0; i < DEPTH; i++) {
            var further = new HashMap<String, Double>();
            for (var file : files) {
                outside(file).forEach(node -> {
                    double most = defined(node)
                                    .mapToDouble(name -> names.getOrDefault(name, 0.0))
                                    .max()
                                    .orElse(0)
                            * INHERITED;
                    if (most > 0) {
                        add(new Definition(file, node, node, most), found);
                        identifiers(node).forEach(name -> further.merge(name.text(), most, Math::max));
                    }
                });
            }
            further.forEach((name, suspicion) -> names.merge(name, suspicion, Math::max));
        }
        var definitions = found.values().stream()
                .sorted(Comparator.comparingDouble((Definition each) -> -each.suspicion()))
                .limit(MOST_DEFINITIONS)
                .toList();
        return new Suspects(definitions, called(definitions, files));
    }

    /** Functions that run, with some lines at least, only when a file is loaded. */
    private List<Functions.Suspected> called(List<Definition> definitions, List<Path> files) {
        Map<String, Double> names = new HashMap<>();
        for (var definition : definitions) {
            identifiers(definition.part())
                    .forEach(name -> names.merge(name.text(), definition.suspicion() * INHERITED, Math::max));
        }
        return files.stream()
                .flatMap(file -> functions.tree(file).stream()
                        .flatMap(tree -> tree.nodes().filter(dialect::isFunction))
                        .flatMap(function -> function.field("name").stream()
                                .filter(name -> names.containsKey(name.text()))
                                .map(name ->
                                        new Functions.Suspected(file, function, names.getOrDefault(name.text(), 0.0)))))
                .sorted(Comparator.comparingDouble((Functions.Suspected each) -> -each.suspicion()))
                .limit(MOST_CALLED)
                .toList();
    }

    private static void add(Definition definition, Map<Node, Definition> found) {
        found.merge(definition.part(), definition, (one, other) -> one.suspicion() >= other.suspicion() ? one : other);
    }

    /** Defaults of parameters, and decorators. */
    private static void heads(Functions.Suspected suspect, Map<Node, Definition> found) {
        double inherited = suspect.suspicion() * INHERITED;
        var defaults = suspect.function().field("parameters").stream()
                .flatMap(list -> list.namedChildren().stream())
                .filter(parameter -> parameter.field("value").isPresent());
        var decorators = suspect.function().parent().stream()
                .flatMap(parent -> parent.children().stream())
                .filter(child -> child.is("decorator"));
        Stream.concat(defaults, decorators)
                .forEach(node -> add(new Definition(suspect.file(), node, node, inherited), found));
    }

    /** Assignments, calls, decisions and loops that stand in no function. */
    private Stream<Node> outside(Path file) {
        return functions.tree(file).stream().flatMap(tree -> {
            var found = new ArrayList<Node>();
            var todo = new ArrayDeque<Node>(List.of(tree.root()));
            while (!todo.isEmpty()) {
                var node = todo.removeLast();
                if (dialect.isFunction(node) || mainOnly(node)) {
                    continue;
                }
                switch (dialect.form(node)) {
                    case Form.Assign _, Form.Bare _ -> found.add(node);
                    default -> todo.addAll(node.namedChildren().reversed());
                }
            }
            return found.stream();
        });
    }

    /** Tests do not run what a file does only as a program. */
    private boolean mainOnly(Node node) {
        return dialect.form(node) instanceof Form.If(var condition, var _, var _)
                && condition.text().contains("__main__");
    }

    /** The names that a definition is about: what it assigns to, or what it calls a method of. */
    private Stream<String> defined(Node node) {
        var about = switch (dialect.form(node)) {
            case Form.Assign(var target, var _, var _) -> Stream.of(target);
            case Form.Bare(var expression)
            when dialect.form(expression) instanceof Form.Call call && call.receiver() != null ->
                Stream.of(call.receiver());
            default -> Stream.<Node>empty();
        };
        return about.flatMap(this::identifiers).map(Node::text);
    }

    private Stream<Node> identifiers(Node node) {
        return Stream.concat(Stream.of(node), node.descendants()).filter(each -> each.is("identifier"));
    }

    /** The suspicious files, and those whose names they mention. */
    private List<Path> files(List<Functions.Suspected> suspected) {
        var own = suspected.stream().map(Functions.Suspected::file).distinct().toList();
        Set<String> words = own.stream()
                .flatMap(file -> functions.tree(file).stream())
                .flatMap(tree -> identifiers(tree.root()))
                .map(Node::text)
                .collect(Collectors.toCollection(HashSet::new));
        try {
            var others = sources.list(dialect.endings(), MOST_LISTED).stream()
                    .filter(file -> !own.contains(file) && !Repairable.isTest(file) && words.contains(stem(file)));
            return Stream.concat(own.stream(), others).limit(MOST_FILES).toList();
        } catch (IOException unreadable) {
            return own;
        }
    }

    /** What code calls a file: its name, or that of the folder that it stands for. */
    private static String stem(Path file) {
        var name = String.valueOf(file.getFileName());
        var stem = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
        var folder = file.getParent();
        return stem.equals("__init__") && folder != null ? String.valueOf(folder.getFileName()) : stem;
    }
}
