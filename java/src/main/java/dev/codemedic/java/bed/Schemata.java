package dev.codemedic.java.bed;

import dev.codemedic.core.source.Edit;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.repair.validate.Variant;
import dev.codemedic.syntax.Grammar;
import dev.codemedic.syntax.Node;
import dev.codemedic.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes one source text in which many variants of a file stand side by side, each a copy of its method. */
final class Schemata {
    private final SourceFile file;
    private final List<Node> hosts;
    private final Choices choices;

    /** A text with the stretches that variants have in it. */
    record Text(String text, List<Stretch> stretches) {}

    /**
     * From an offset to the offset behind its end.
     *
     * @param variant whose it is
     * @param alone a text that can be parsed where the stretch can
     */
    record Stretch(int variant, int start, int end, String alone) {
        boolean holds(long offset) {
            return offset >= start && offset < end;
        }
    }

    Schemata(SourceFile file) {
        this.file = file;
        var tree = SyntaxTree.parse(Grammar.JAVA, file);
        int imports =
                tree.nodes("package_declaration").findFirst().map(Node::end).orElse(0);
        this.choices = new Choices(file, imports);
        this.hosts = tree.nodes()
                .filter(node -> node.is("method_declaration", "constructor_declaration"))
                .filter(Schemata::canHaveCopies)
                .toList();
    }

    SourceFile file() {
        return file;
    }

    /** Members of named classes only: what is declared within code moves with the method around it. */
    private static boolean canHaveCopies(Node method) {
        boolean member = method.ancestors()
                .noneMatch(node ->
                        node.is("block", "constructor_body", "object_creation_expression", "lambda_expression"));
        boolean constant = method.ancestors().anyMatch(node -> node.is("enum_constant", "field_declaration"));
        return member && !constant && method.field("body").isPresent();
    }

    /** The method or constructor in whose body all edits lie; empty where copies cannot hold them. */
    Optional<Node> host(Variant variant) {
        if (variant.edits().isEmpty()) {
            return Optional.empty();
        }
        int start = variant.edits().getFirst().start();
        int end = variant.edits().getLast().end();
        return hosts.stream()
                .filter(host -> host.field("body")
                        .filter(body -> body.start() < start && body.end() > end)
                        .isPresent())
                .findFirst();
    }

    /** The method or constructor that begins on a line or has its name there. */
    Optional<Node> host(int line) {
        return hosts.stream()
                .filter(host -> host.line() == line
                        || host.field("name")
                                .filter(name -> name.line() == line)
                                .isPresent())
                .findFirst();
    }

    /** Variants that change nothing, one at each place of the method that has a line. @param most how many */
    List<Variant> unchanged(int line, int most) {
        return hosts.stream()
                .filter(host -> host.line() <= line && line <= host.endLine())
                .flatMap(host ->
                        host.descendants().flatMap(node -> Place.around(node, host, node.start(), node.end()).stream()))
                .distinct()
                .limit(most)
                .map(place -> new Edit(place.start(), place.end(), file.text().substring(place.start(), place.end())))
                .map(edit -> new Variant(0, file.path(), List.of(edit)))
                .toList();
    }

    /** Whether the brackets of a variant's method fit. */
    boolean fits(Variant variant) {
        return host(variant)
                .flatMap(host -> host.field("body"))
                .map(body -> Brackets.isBlock(edited(variant.edits(), body.start(), body.end())))
                .orElse(true);
    }

    /** The places where a variant can be chosen; empty where it needs a copy of its method. */
    Optional<Map<Place, List<Edit>>> places(Variant variant) {
        return host(variant).flatMap(host -> choices.places(variant, host));
    }

    /**
     * The file with variants side by side.
     *
     * @param chosen those that are choices, with the places of each, by the number that it has in the batch
     * @param copied those that are copies of their methods
     * @param usual the method of copies without edits
     */
    Text text(Map<Integer, Map<Place, List<Edit>>> chosen, Map<Integer, Variant> copied, @Nullable Node usual) {
        var byHost = new LinkedHashMap<Node, List<Integer>>();
        hosts.forEach(host -> byHost.put(host, new ArrayList<>()));
        copied.forEach((number, variant) -> byHost.computeIfAbsent(
                        host(variant).or(() -> Optional.ofNullable(usual)).orElseThrow(), _ -> new ArrayList<>())
                .add(number));
        var writer = choices.writer(chosen);
        for (var entry : byHost.entrySet()) {
            var host = entry.getKey();
            if (entry.getValue().isEmpty()) {
                continue;
            }
            writer.original(host.end());
            for (int number : entry.getValue()) {
                var copy = copy(host, number, copied.get(number));
                writer.add(number, copy, "class " + owner(host) + " {" + copy + "}");
            }
        }
        writer.original(file.text().length());
        return writer.text();
    }

    private String copy(Node host, int number, @Nullable Variant variant) {
        var text = new StringBuilder();
        var original = file.text();
        var name = host.field("name").orElseThrow();
        var parameters = host.field("parameters").orElseThrow();
        var body = host.field("body").orElseThrow();
        var modifiers =
                host.children().stream().filter(child -> child.is("modifiers")).findFirst();
        text.append("private ");
        if (modifiers.stream().flatMap(all -> all.children().stream()).anyMatch(each -> each.is("static"))) {
            text.append("static ");
        }
        text.append(original, modifiers.map(Node::end).orElse(host.start()), name.start());
        if (host.is("constructor_declaration")) {
            text.append(name.text()).append('(').append(Copies.constructorParameters(number));
            var rest = original.substring(parameters.start() + 1, parameters.end());
            text.append(rest.strip().startsWith(")") ? "" : ", ").append(rest);
            text.append(original, parameters.end(), body.start());
        } else {
            text.append(Copies.name(name.text(), number)).append(original, name.end(), body.start());
        }
        return text.append(edited(variant == null ? List.of() : variant.edits(), body.start(), body.end()))
                .toString();
    }

    private static String owner(Node host) {
        return host.ancestors()
                .flatMap(node -> node.field("name").stream())
                .findFirst()
                .map(Node::text)
                .orElse("");
    }

    /** The whole file with a variant's edits. */
    String whole(Variant variant) {
        return edited(variant.edits(), 0, file.text().length());
    }

    private String edited(List<Edit> edits, int start, int end) {
        return edited(file.text(), edits, start, end);
    }

    /** A stretch of a text with edits. */
    static String edited(String original, List<Edit> edits, int start, int end) {
        var text = new StringBuilder();
        int at = start;
        for (var edit : edits) {
            text.append(original, at, Math.max(at, edit.start())).append(edit.replacement());
            at = Math.max(at, edit.end());
        }
        return text.append(original, at, end).toString();
    }
}
