package dev.codemedic.learn.lesson;

import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.failure.Frame;
import dev.codemedic.core.failure.Value;
import dev.codemedic.core.failure.Variable;
import dev.codemedic.core.propose.NearNames;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.learn.pattern.Parts;
import dev.codemedic.syntax.Node;
import dev.codemedic.syntax.SyntaxTree;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a misspelt name or key may have been meant to be.
 */
final class Offers {
    private static final int MOST = 3;
    private static final int MOST_NAMES = 3_000;
    private static final int LONGEST = 100;

    /** Names in scope, or that the run time offers. */
    private final Set<String> names;
    /** Keys and attributes of live values. */
    private final Set<String> keys;

    /** What the run time says of the failure, such as the names that an object offers. */
    private final Set<String> said;

    private final Optional<SourceTree> sources;
    private final Map<SyntaxTree, ProjectNames> known = new HashMap<>();

    private Offers(Set<String> names, Set<String> keys, Set<String> said, Optional<SourceTree> sources) {
        this.said = said;
        this.names = names;
        this.keys = keys;
        this.sources = sources;
    }

    /** Those of a failing run and its project. */
    static Offers of(Diagnosis diagnosis, SourceTree sources) {
        var names = new LinkedHashSet<String>();
        var keys = new LinkedHashSet<String>();

        diagnosis.failure().prime().stream()
                .flatMap(frame -> Stream.concat(frame.locals().stream().map(Variable::name), frame.globals().stream()))
                .limit(MOST_NAMES)
                .forEach(names::add);
        diagnosis.failure().prime().map(Frame::locals).orElse(List.of()).stream()
                .map(Variable::value)
                .forEach(value -> members(value, keys, 3));
        // What the run time says of the failure names the wrong word as well.
        var said = new LinkedHashSet<String>();
        diagnosis.failure().root().facts().values().forEach(said::addAll);
        said.removeIf(name -> name.length() > LONGEST);
        names.removeIf(name -> name.length() > LONGEST);
        return new Offers(names, keys, said, Optional.of(sources));
    }

    /** Those that somebody wrote down. */
    static Offers of(Collection<String> words) {
        return new Offers(new LinkedHashSet<>(words), new LinkedHashSet<>(words), Set.of(), Optional.empty());
    }

    private static void members(Value value, Set<String> keys, int depth) {
        if (depth > 0 && keys.size() < MOST_NAMES) {
            for (var member : value.members()) {
                if (!member.name().startsWith("[")) {
                    keys.add(unquoted(member.name()));
                }
                members(member.value(), keys, depth - 1);
            }
        }
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() >= 2
                && (text.charAt(0) == '\'' || text.charAt(0) == '"')
                && text.charAt(text.length() - 1) == text.charAt(0);
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    /**
     * The code that may have been meant in the place of a name or text, the likeliest first; none where the name is
     * one that is there.
     */
    List<String> near(Node wrong, SyntaxTree tree) {
        var file = known.computeIfAbsent(
                tree,
                _ -> sources.map(project -> ProjectNames.in(tree, project)).orElseGet(() -> ProjectNames.in(tree)));
        if (Parts.isName(wrong)) {
            var offered = new HashSet<>(names);
            offered.addAll(keys);
            if (offered.contains(wrong.text()) || file.isProject(wrong)) {
                return List.of();
            }
            offered.addAll(said);
            offered.addAll(file.all());
            return nearest(wrong.text(), offered).toList();
        }
        var text = wrong.text();
        var content = unquoted(text);
        if (!Parts.isLiteral(wrong) || content.equals(text) || keys.contains(content)) {
            return List.of();
        }
        char quote = text.charAt(0);
        var offered = new HashSet<>(keys);
        if (offered.isEmpty()) {
            tree.nodes()
                    .filter(Parts::isLiteral)
                    .map(node -> unquoted(node.text()))
                    .forEach(offered::add);
        }
        return nearest(content, offered).map(name -> quote + name + quote).toList();
    }

    private static Stream<String> nearest(String wrong, Set<String> offered) {
        return NearNames.of(wrong, offered).stream().map(NearNames.Near::name).limit(MOST);
    }
}
