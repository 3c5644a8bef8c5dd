package dev.codemedic.syntax.fate;

import dev.codemedic.core.behaviour.FailedCalls;
import dev.codemedic.core.behaviour.Lines;
import dev.codemedic.core.behaviour.Subject;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Frame;
import dev.codemedic.syntax.Node;
import dev.codemedic.syntax.SyntaxTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The functions of a file before and after a change: which of them the change touches, and which were active. */
public final class Functions {
    private static final int MOST = 40;

    private final Set<String> functions;
    private final Set<String> types;
    private final SyntaxTree before;
    private final SyntaxTree after;

    private record Definition(String name, String code, Lines lines, String own) {}

    /**
     * Prepares to look.
     *
     * @param functions the kinds of nodes that are functions
     * @param types the kinds of nodes that are classes and the like
     */
    public Functions(Set<String> functions, Set<String> types, SyntaxTree before, SyntaxTree after) {
        this.functions = functions;
        this.types = types;
        this.before = before;
        this.after = after;
    }

    /**
     * Those worth watching. Where code outside of functions changes, that is every one of the file.
     *
     * @param root the project's root, against which the file is resolved
     */
    public List<Subject> subjects(Failure failure, Path root) {
        var file = root.resolve(before.file().path());
        var was = definitions(before);
        var is = definitions(after);
        boolean outside = !outside(before).equals(outside(after));
        var subjects = new ArrayList<Subject>();
        was.forEach((key, definition) -> {
            var now = is.get(key);
            if (now != null && subjects.size() < MOST) {
                boolean touched = !definition.own().equals(now.own());
                var subject = new Subject(
                        key, definition.name(), definition.code(), file, definition.lines(), now.lines(), touched);
                if (outside || touched || !FailedCalls.lines(failure, subject).isEmpty()) {
                    subjects.add(subject);
                }
            }
        });
        boolean failed = failure.root().projectFrames().anyMatch(frame -> isOutside(frame, file));
        if (outside || failed) {
            subjects.add(new Subject(
                    before.file().path() + "::" + Subject.MODULE,
                    Subject.MODULE,
                    Subject.MODULE,
                    file,
                    new Lines(1, before.file().lineCount()),
                    new Lines(1, after.file().lineCount()),
                    outside));
        }
        return List.copyOf(subjects);
    }

    private static boolean isOutside(Frame frame, Path file) {
        return frame.file().equals(file) && frame.function().equals(Subject.MODULE);
    }

    private Map<String, Definition> definitions(SyntaxTree tree) {
        var found = new LinkedHashMap<String, Definition>();
        var counts = new HashMap<String, Integer>();
        tree.nodes().filter(node -> functions.contains(node.kind())).forEach(node -> {
            var name = qualified(node);
            int count = counts.merge(name, 1, Integer::sum);
            var key = tree.file().path() + "::" + name + (count > 1 ? "#" + count : "");
            var whole = node.parent()
                    .filter(parent -> parent.is("decorated_definition"))
                    .orElse(node);
            var code = isConstructor(node) ? "<init>" : name(node);
            found.put(
                    key,
                    new Definition(
                            shown(node, name), code, new Lines(whole.line(), whole.endLine()), own(whole, node)));
        });
        return found;
    }

    private String qualified(Node node) {
        var names = new ArrayList<String>();
        names.add(name(node));
        node.ancestors()
                .filter(above -> functions.contains(above.kind()) || types.contains(above.kind()))
                .forEach(above -> names.addFirst(name(above)));
        return String.join(".", names);
    }

    /** A constructor is known by its class. */
    private static String shown(Node node, String name) {
        return isConstructor(node) ? "new " + name.substring(0, Math.max(0, name.lastIndexOf('.'))) : name;
    }

    private static boolean isConstructor(Node node) {
        return node.is("constructor_declaration", "compact_constructor_declaration");
    }

    private static String name(Node node) {
        return node.field("name").map(Node::text).orElse("");
    }

    /** The text of a function without those within it. */
    private String own(Node whole, Node function) {
        return without(
                whole,
                function.descendants().filter(node -> functions.contains(node.kind()) && !node.equals(function)));
    }

    private String outside(SyntaxTree tree) {
        return without(
                tree.root(),
                tree.nodes()
                        .filter(node -> functions.contains(node.kind()))
                        .filter(node -> node.ancestors().noneMatch(above -> functions.contains(above.kind()))));
    }

    private static String without(Node node, Stream<Node> parts) {
        var text = node.tree().file().text();
        var rest = new StringBuilder();
        int at = node.start();
        for (var part : parts.toList()) {
            if (part.start() >= at) {
                rest.append(text, at, part.start());
                at = part.end();
            }
        }
        return rest.append(text, at, node.end()).toString().replaceAll("\\s+", " ");
    }
}
