package dev.codemedic.bench.learning;

import dev.codemedic.bench.BenchCase.Expected;
import dev.codemedic.core.propose.NearNames;
import dev.codemedic.syntax.Node;
import dev.codemedic.syntax.SyntaxTree;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Other names for everything that is a program's own: variables, functions, types, files, packages. */
final class Renaming {
    /** Shorter names are near to too many. */
    private static final int SPELLABLE = 4;
    /** Names that are less alike are two names. */
    private static final double MISSPELT = 0.75;

    private final Program program;
    private final List<NameUse> uses;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> references =
            new TreeMap<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    private Renaming(Program program, NameFinder finder, Set<String> library, Random random) {
        this.program = program;
        this.uses = finder.uses();
        var taken = new HashSet<>(library);
        uses.forEach(use -> taken.add(use.node().text()));
        var fresh = new NewNames(random, taken);
        for (var key : finder.own().stream().sorted().toList()) {
            var same = JavaNames.value(key);
            var name = names.containsKey(same) ? names.get(same) : fresh.instead(NameUse.name(key));
            names.put(key, name);
            names.putIfAbsent(same, name);
        }
        names.keySet().retainAll(finder.own());
        var elsewhere = new HashSet<>(library);
        elsewhere.addAll(finder.foreign());
        misspell(elsewhere);
        var all = new TreeMap<>(program.outside());
        all.putAll(program.files());
        all.keySet().forEach(this::refer);
    }

    /**
     * Renames a program.
     *
     * @param library names that no new one may have
     */
    static Program of(Program program, NameFinder finder, Set<String> library, Random random) {
        return new Renaming(program, finder, library, random).renamed();
    }

    /** A name that the program lacks, but that looks like one it has, is to look like the new one. */
    private void misspell(Set<String> elsewhere) {
        var own = Set.copyOf(names.keySet());
        for (var use : uses) {
            var name = use.node().text();
            if (!names.containsKey(use.key()) && !elsewhere.contains(name) && name.length() >= SPELLABLE) {
                var space = NameUse.space(use.key());
                var near = NearNames.of(
                        name,
                        own.stream()
                                .filter(key -> NameUse.space(key).equals(space))
                                .map(NameUse::name)
                                .sorted()
                                .toList());
                if (!near.isEmpty() && near.getFirst().likeness() >= MISSPELT) {
                    var meant = name(NameUse.key(space, near.getFirst().name()));
                    names.put(use.key(), misspelt(meant));
                }
            }
        }
    }

    private static String misspelt(String name) {
        int middle = name.length() / 2;
        return name.substring(0, middle) + name.substring(middle + 1);
    }

    private Program renamed() {
        Map<String, List<NameUse>> byFile = uses.stream()
                .filter(use -> names.containsKey(use.key()))
                .collect(Collectors.groupingBy(
                        use -> use.node().tree().file().path().toString()));
        return program.with(
                files -> files(files, byFile),
                Commands.changed(
                        program.description(),
                        Commands.words(this::referred),
                        this::path,
                        text -> text,
                        this::failing));
    }

    private SortedMap<String, String> files(SortedMap<String, String> files, Map<String, List<NameUse>> byFile) {
        var renamed = new TreeMap<String, String>();
        files.forEach((file, text) -> renamed.put(path(file), text(text, byFile.getOrDefault(file, List.of()))));
        return renamed;
    }

    private String text(String text, List<NameUse> changes) {
        var changed = new StringBuilder(text);
        changes.stream()
                .sorted(Comparator.comparingInt((NameUse use) -> use.node().start())
                        .reversed())
                .forEach(use -> changed.replace(use.node().start(), use.node().end(), name(use.key())));
        return changed.toString();
    }

    private String name(String key) {
        return names.getOrDefault(key, NameUse.name(key));
    }

    /** Where a file goes: a source file's name is that of its module or type, a folder's that of its package. */
    private String path(String file) {
        var parts = file.split("/");
        boolean source = file.endsWith(program.ending());
        boolean packages = source || file.endsWith(".json");
        for (int i = 0; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            int dot = last ? parts[i].indexOf('.') : -1;
            var stem = dot < 0 ? parts[i] : parts[i].substring(0, dot);
            if (packages && (last || source && !isSourceRoot(stem))) {
                parts[i] = part(stem, last) + (dot < 0 ? "" : parts[i].substring(dot));
            }
        }
        return String.join("/", parts);
    }

    private boolean isSourceRoot(String folder) {
        return program.language().equals("java") && folder.equals("src");
    }

    private String part(String stem, boolean file) {
        var spaces = program.language().equals("python") ? "name" : file ? "type" : "value";
        return name(NameUse.key(spaces, stem));
    }

    private void refer(String file) {
        var moved = path(file);
        if (!moved.equals(file)) {
            references.put(file, moved);
            if (file.endsWith(program.ending())) {
                references.put(dotted(file), dotted(moved));
            }
        }
    }

    /** How a command names the module or type in a file. */
    private String dotted(String file) {
        var bare = file.substring(0, file.length() - program.ending().length());
        return (bare.startsWith("src/") ? bare.substring("src/".length()) : bare).replace('/', '.');
    }

    /** A word of a command with other names for files, modules and types. */
    private String referred(String word) {
        var changed = word;
        for (var reference : references.entrySet()) {
            var found = Pattern.compile("(?<![\\w./-])" + Pattern.quote(reference.getKey()) + "(?![\\w/-])")
                    .matcher(changed);
            changed = found.replaceAll(Matcher.quoteReplacement(reference.getValue()));
        }
        return changed;
    }

    private Expected failing(Expected failure) {
        var file = failure.file();
        return new Expected(
                failure.type(), file == null ? null : path(file), function(Optional.ofNullable(failure.function())));
    }

    private @Nullable String function(Optional<String> function) {
        return function.map(name -> names.getOrDefault(
                        NameUse.key(program.language().equals("python") ? "name" : "method", name), name))
                .orElse(null);
    }

    /** The names that a program's trees hold. */
    static Set<String> all(Program program) {
        return program.trees().stream()
                .flatMap(SyntaxTree::nodes)
                .filter(node -> node.is("identifier", "type_identifier"))
                .map(Node::text)
                .collect(Collectors.toSet());
    }
}
