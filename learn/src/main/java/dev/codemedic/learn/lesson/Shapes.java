package dev.codemedic.learn.lesson;

import dev.codemedic.core.patch.Patch;
import dev.codemedic.core.propose.NearNames;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.learn.pattern.Parts;
import dev.codemedic.syntax.Node;
import dev.codemedic.syntax.SyntaxTree;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The shapes of patches: what one does, without names and without what it leaves as it was. Two fixes of one shape have
 * the same text, such as {@code python: #1 <= #2 => #1 < #2}.
 */
public final class Shapes {
    private static final double LIKE = 0.6;

    private final SourceTree sources;
    private final Map<Path, Known> parsed = new HashMap<>();

    /** @param sources the project before the patches */
    public Shapes(SourceTree sources) {
        this.sources = sources;
    }

    /** The shape of a patch; the number of its files where it has more than one or is no code. */
    public synchronized String of(Patch patch) {
        try {
            var path = patch.files().isEmpty()
                    ? Path.of("")
                    : patch.files().getFirst().file();
            var known = parsed.get(path);
            if (known == null || patch.files().size() != 1) {
                var tree = FileChange.before(patch, sources);
                known = new Known(tree, ProjectNames.in(tree));
                parsed.put(path, known);
            }
            return of(FileChange.within(known.tree(), patch.files().getFirst().edits()), known.names());
        } catch (Unlearnable | RuntimeException shapeless) {
            return "other: " + patch.files().size();
        }
    }

    private record Known(SyntaxTree tree, ProjectNames names) {}

    static String of(FileChange change) {
        return of(change, ProjectNames.in(change.before()));
    }

    private static String of(FileChange change, ProjectNames names) {
        var language = change.before().grammar().name().toLowerCase(Locale.ROOT) + ": ";
        var imports = change.imports().isEmpty() ? "" : " + " + String.join(" + ", change.imports());
        if (change.isEmpty()) {
            return language + imports.strip();
        }
        var regions = new Regions(change).found();
        if (regions.isEmpty()) {
            return language + "declaration";
        }
        return language + new Writer(change, regions.getFirst(), names).text() + imports;
    }

    /** Writes one shape. */
    private static final class Writer {
        private final FileChange change;
        private final Region region;
        private final ProjectNames names;
        private final Set<Integer> gone = new HashSet<>();
        private final Set<Integer> come = new HashSet<>();
        private final Map<String, Integer> numbers = new HashMap<>();

        Writer(FileChange change, Region region, ProjectNames names) {
            this.change = change;
            this.region = region;
            this.names = names;
            change.gone().stream().forEach(i -> gone.add(change.old().get(i).start()));
            change.come().stream().forEach(i -> come.add(change.fresh().get(i).start()));
        }

        String text() {
            return side(region.before(), gone) + " => " + side(region.after(), come);
        }

        private String side(List<Node> nodes, Set<Integer> touched) {
            var out = new StringBuilder();
            for (var node : nodes) {
                boolean beside = nodes.size() > 1 && isUntouched(node, touched) || onlyBeside(nodes, node, touched);
                if (!beside) {
                    write(node, touched, out);
                }
            }
            return out.toString().strip();
        }

        /** A statement that the change only stands beside. */
        private boolean onlyBeside(List<Node> nodes, Node node, Set<Integer> touched) {
            return nodes.size() == 1
                    && isUntouched(node, touched)
                    && region.before().size() != region.after().size();
        }

        private void write(Node node, Set<Integer> touched, StringBuilder out) {
            boolean subtree = Generalisation.SUBTREES.contains(node.kind()) || Parts.isLiteral(node);
            if (subtree && isUntouched(node, touched) || Parts.isName(node) && isOpen(node)) {
                out.append(" #").append(number(Parts.plain(node)));
                return;
            }
            var parts = Parts.of(node);
            if (parts.isEmpty()) {
                out.append(' ').append(meant(node));
            }
            parts.forEach(part -> write(part, touched, out));
        }

        /** A name of the project, one that the change leaves, or one that was written wrongly. */
        private boolean isOpen(Node name) {
            return names.isProject(name) && near(name).isEmpty() || gone.contains(name.start()) && wrong(name);
        }

        private boolean wrong(Node name) {
            return change.come().stream()
                    .mapToObj(change.fresh()::get)
                    .anyMatch(other -> Parts.isName(other) && alike(name, other));
        }

        private String near(Node name) {
            return !come.contains(name.start()) || !region.after().stream().anyMatch(each -> each.contains(name))
                    ? ""
                    : change.gone().stream()
                            .mapToObj(change.old()::get)
                            .filter(other -> alike(other, name))
                            .findFirst()
                            .map(other -> "near #" + number(other.text()))
                            .orElse("");
        }

        private boolean alike(Node wrong, Node meant) {
            return Parts.isName(wrong)
                    && !names.isProject(wrong)
                    && NearNames.likeness(wrong.text(), meant.text()) >= LIKE;
        }

        private String meant(Node leaf) {
            var near = Parts.isName(leaf) ? near(leaf) : "";
            return near.isEmpty() ? leaf.text() : near;
        }

        private int number(String code) {
            return numbers.computeIfAbsent(code, _ -> numbers.size() + 1);
        }

        private static boolean isUntouched(Node node, Set<Integer> touched) {
            return Parts.leaves(node).stream().noneMatch(leaf -> touched.contains(leaf.start()));
        }
    }
}
