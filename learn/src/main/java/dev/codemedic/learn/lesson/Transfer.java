package dev.codemedic.learn.lesson;

import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.diagnosis.Site;
import dev.codemedic.core.patch.Patch;
import dev.codemedic.core.source.Edit;
import dev.codemedic.core.source.EditImpossible;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.verify.ProtectedPaths;
import dev.codemedic.learn.pattern.Match;
import dev.codemedic.learn.pattern.PatternUnreadable;
import dev.codemedic.learn.pattern.Rewrite;
import dev.codemedic.syntax.Grammar;
import dev.codemedic.syntax.Node;
import dev.codemedic.syntax.SyntaxTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A general fix on its way into other code: a rewrite, import lines that go with it, and names that are looked up where
 * they are needed.
 */
public final class Transfer {
    private static final int MOST_SITES = 20;
    private static final int MOST_PLACES = 4;
    private static final int MOST = 6;
    private static final int MOST_TRIES = 12;
    private static final int LARGEST_FILE = 500_000;
    private static final double FADING = 0.85;
    private static final double AROUND = 0.6;
    private static final double FAR = 0.4;
    private static final int MOST_FILES = 3;

    private final Rewrite rewrite;
    private final List<String> imports;

    private Transfer(Rewrite rewrite, List<String> imports) {
        this.rewrite = rewrite;
        this.imports = List.copyOf(imports);
    }

    /**
     * Reads a general fix.
     *
     * @param imports lines that are added where a file has them not
     * @throws PatternUnreadable where it is no code, or uses a name that it does not bind
     */
    public static Transfer of(Grammar grammar, String pattern, String replacement, List<String> imports)
            throws PatternUnreadable {
        var rewrite = Rewrite.of(grammar, pattern, replacement);
        var known = rewrite.pattern().metavariables();
        for (var name : rewrite.unbound()) {
            boolean derived = name.startsWith(Generalisation.NEAR)
                    && known.contains(name.substring(Generalisation.NEAR.length()));
            if (!derived) {
                throw new PatternUnreadable("the replacement has $" + name + ", which the pattern does not bind");
            }
        }
        for (var line : imports) {
            if (line.length() > 200 || Imports.names(grammar, List.of(line)).isEmpty()) {
                throw new PatternUnreadable("`" + line.lines().findFirst().orElse("") + "` is no import");
            }
        }
        return new Transfer(rewrite, imports);
    }

    /** The grammar of a language by the name that failures carry. */
    public static Optional<Grammar> grammar(String language) {
        return switch (language) {
            case "python" -> Optional.of(Grammar.PYTHON);
            case "java" -> Optional.of(Grammar.JAVA);
            default -> Optional.empty();
        };
    }

    /** Whether the pattern tells its code from other code. */
    public boolean isTelling() {
        return Specificity.isEnough(rewrite);
    }

    /** The rewrite by itself. */
    Rewrite rewrite() {
        return rewrite;
    }

    /**
     * A change at one place.
     *
     * @param worth from 0 to 1, less the farther the place is from what is suspicious
     * @param code the code before and after, in the words of the place
     */
    public record Placed(Patch patch, double worth, Example code) {}

    /**
     * The places of a failure that it fits, most suspicious first: on suspicious lines, else in the functions around,
     * else in their files.
     *
     * @param atSite whether only the lines count
     */
    public Stream<Placed> places(Diagnosis diagnosis, SourceTree sources, boolean atSite) {
        var offers = Offers.of(diagnosis, sources);
        var trees = new HashMap<Path, Optional<SyntaxTree>>();
        var seen = new HashSet<Patch>();
        var sites = diagnosis.sites().stream()
                .filter(site -> site.suspicion() > 0)
                .sorted(Comparator.comparingDouble(site -> -site.suspicion()))
                .limit(MOST_SITES)
                .toList();
        var onLines = new ArrayList<Placed>();
        for (var site : sites) {
            double worth = site.suspicion() / sites.getFirst().suspicion();
            tree(site, sources, trees)
                    .ifPresent(tree -> onLines.addAll(between(tree, site.line(), site.line(), offers, worth, onLines)));
        }
        if (onLines.isEmpty() && !atSite) {
            for (var site : sites) {
                double worth = AROUND * site.suspicion() / sites.getFirst().suspicion();
                tree(site, sources, trees)
                        .ifPresent(tree -> around(tree, site.line())
                                .ifPresent(node -> onLines.addAll(
                                        between(tree, node.line(), node.endLine(), offers, worth, onLines))));
            }
        }
        if (onLines.isEmpty() && !atSite) {
            sites.stream()
                    .map(Site::file)
                    .distinct()
                    .limit(MOST_FILES)
                    .forEach(file -> sites.stream()
                            .filter(site -> site.file().equals(file))
                            .findFirst()
                            .flatMap(site -> tree(site, sources, trees))
                            .ifPresent(
                                    tree -> onLines.addAll(between(tree, 1, Integer.MAX_VALUE, offers, FAR, onLines))));
        }
        return onLines.stream().filter(placed -> seen.add(placed.patch()));
    }

    private Optional<SyntaxTree> tree(Site site, SourceTree sources, Map<Path, Optional<SyntaxTree>> trees) {
        return trees.computeIfAbsent(
                site.file(),
                file -> FileChange.grammar(file)
                        .filter(rewrite.pattern().grammar()::equals)
                        .filter(_ -> ProtectedPaths.reason(sources.root(), file).isEmpty())
                        .flatMap(grammar -> sources.find(file)
                                .filter(source -> source.text().length() <= LARGEST_FILE)
                                .map(source -> SyntaxTree.parse(grammar, source))));
    }

    private static Optional<Node> around(SyntaxTree tree, int line) {
        int start = tree.file().offset(line, 0);
        int end = start + tree.file().line(line).length();
        return tree.covering(start, end)
                .enclosing("function_definition", "method_declaration", "constructor_declaration");
    }

    private List<Placed> between(SyntaxTree tree, int from, int to, Offers offers, double worth, List<Placed> before) {
        int left = MOST - before.size();
        if (left <= 0) {
            return List.of();
        }
        var found = new ArrayList<Placed>();
        var matches = new ArrayList<>(rewrite.places(tree, from, to));
        // What lies on the line itself comes before what only reaches over it.
        matches.sort(Comparator.comparingInt(match -> match.end() - match.start()));
        for (var match : matches.stream().limit(MOST_TRIES).toList()) {
            if (found.size() >= Math.min(MOST_PLACES, left)) {
                break;
            }
            for (var edits : edits(tree, match, offers)) {
                var fading = worth * Math.pow(FADING, found.size());
                code(tree, match, edits)
                        .ifPresent(code -> found.add(new Placed(Patch.of(tree.file(), edits), fading, code)));
            }
        }
        return found;
    }

    /** The ways to make the change at one place: one, or one for each name that may have been meant. */
    private List<List<Edit>> edits(SyntaxTree tree, Match match, Offers offers) {
        var missing = Imports.missing(tree, imports);
        if (rewrite.pattern().text().equals(rewrite.template().text())) {
            return missing.map(edit -> List.of(List.of(edit))).orElse(List.of());
        }
        var all = new ArrayList<List<Edit>>();
        for (var derived : derived(tree, match, offers)) {
            rewrite.edits(match, derived).ifPresent(edits -> {
                var whole = new ArrayList<>(edits);
                missing.ifPresent(whole::add);
                all.add(List.copyOf(whole));
            });
        }
        return all;
    }

    private List<Map<String, String>> derived(SyntaxTree tree, Match match, Offers offers) {
        var name = rewrite.unbound().stream().findFirst();
        if (name.isEmpty()) {
            return List.of(Map.of());
        }
        if (rewrite.unbound().size() > 1) {
            return List.of();
        }
        var wrong = match.bindings().getOrDefault(name.get().substring(Generalisation.NEAR.length()), List.of());
        return wrong.stream()
                .limit(1)
                .flatMap(node -> offers.near(node, tree).stream())
                .map(meant -> Map.of(name.get(), meant))
                .toList();
    }

    /** The first line that changes, before and after; nothing before where lines are put in. */
    private static Optional<Example> code(SyntaxTree tree, Match match, List<Edit> edits) {
        var file = tree.file();
        try {
            var after = file.edited(edits);
            int shift = 0;
            for (var edit : edits.stream().sorted(Edit.ORDER).toList()) {
                if (edit.start() >= match.start()) {
                    boolean lines =
                            edit.start() == edit.end() && edit.replacement().indexOf('\n') >= 0;
                    int at = edit.start() + shift + blanks(edit.replacement());
                    var was = lines ? "" : file.line(file.lineAt(edit.start())).strip();
                    return Optional.of(
                            new Example(was, after.line(after.lineAt(at)).strip(), List.of()));
                }
                shift += edit.replacement().length() - (edit.end() - edit.start());
            }
            return Optional.of(new Example("", "", List.of()));
        } catch (EditImpossible unfit) {
            return Optional.empty();
        }
    }

    private static int blanks(String text) {
        return text.length() - text.stripLeading().length();
    }

    /** What it makes of a piece of code by itself, in every way there is. */
    public List<String> healed(Grammar grammar, String code, List<String> offered) {
        var tree = SyntaxTree.parse(grammar, SourceFile.of(Path.of("example"), code));
        var results = new ArrayList<String>();
        for (var match : rewrite.places(tree, 1, Integer.MAX_VALUE)) {
            for (var edits : edits(tree, match, Offers.of(offered))) {
                try {
                    results.add(tree.file().edited(edits).text());
                } catch (EditImpossible unfit) {
                    continue;
                }
            }
        }
        return results;
    }
}
