package dev.codemedic.java.verify;

import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.propose.NearNames;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.verify.CapabilityCatalogue;
import dev.codemedic.core.verify.CapabilityUse;
import dev.codemedic.syntax.SyntaxTree;
import dev.codemedic.syntax.TreeChange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a change of a Java file newly reaches for. */
final class JavaCapabilities {
    private static final String LIST = "/dev/codemedic/java/verify/capabilities.txt";
    private static final int MOST_FILES = 5_000;

    private final CapabilityCatalogue catalogue;

    JavaCapabilities() {
        try (var resource = JavaCapabilities.class.getResourceAsStream(LIST)) {
            catalogue = new CapabilityCatalogue(
                    new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Each in a few words; empty where nothing is added. */
    List<String> growth(Failure failure, SourceTree sources, TreeChange change) {
        var grown = growth(failure, change, _ -> false);
        // To know the project's own types means to walk it, which most changes need not.
        return grown.isEmpty() ? grown : growth(failure, change, types(sources)::contains);
    }

    private List<String> growth(Failure failure, TreeChange change, Predicate<String> projects) {
        var known = new CapabilityUses(change.before(), catalogue, projects).found();
        var fresh = new CapabilityUses(change.after(), catalogue, projects)
                .found().stream()
                        .filter(use ->
                                failure.kind() != Failure.Kind.COMPILE_ERROR || !isMeant(use.name(), change.before()))
                        .toList();
        return CapabilityUse.growth(known, fresh);
    }

    /** A name that does not compile may be written as it was meant: the type was named already, or misspelt. */
    private static boolean isMeant(String name, SyntaxTree before) {
        var words = words(before);
        return List.of(name.split("\\.")).stream()
                .filter(part -> !part.isEmpty() && Character.isUpperCase(part.charAt(0)))
                .anyMatch(part ->
                        words.contains(part) || words.stream().anyMatch(word -> NearNames.likeness(word, part) > 0.75));
    }

    private static Set<String> words(SyntaxTree tree) {
        return tree.nodes()
                .filter(node -> node.is("identifier", "type_identifier"))
                .map(node -> node.text())
                .collect(Collectors.toSet());
    }

    /** The project's own types shadow what names of the library would stand for. */
    private static Set<String> types(SourceTree sources) {
        try {
            return sources.list(List.of(".java"), MOST_FILES).stream()
                    .map(file -> String.valueOf(file.getFileName()).replace(".java", ""))
                    .collect(Collectors.toCollection(HashSet::new));
        } catch (IOException unreadable) {
            return new HashSet<>();
        }
    }
}
