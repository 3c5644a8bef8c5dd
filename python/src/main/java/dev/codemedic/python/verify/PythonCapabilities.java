package dev.codemedic.python.verify;

import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.propose.NearNames;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.verify.Capability;
import dev.codemedic.core.verify.CapabilityCatalogue;
import dev.codemedic.core.verify.CapabilityUse;
import dev.codemedic.syntax.Node;
import dev.codemedic.syntax.SyntaxTree;
import dev.codemedic.syntax.TreeChange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What a change of a Python file newly reaches for. */
final class PythonCapabilities {
    private static final String LIST = "/dev/codemedic/python/verify/capabilities.txt";
    private static final int MOST_FILES = 5_000;

    private final CapabilityCatalogue catalogue;

    PythonCapabilities() {
        try (var resource = PythonCapabilities.class.getResourceAsStream(LIST)) {
            catalogue = new CapabilityCatalogue(
                    new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Each in a few words; empty where nothing is added. */
    List<String> growth(Failure failure, SourceTree sources, TreeChange change) {
        var before = change.before();
        var after = change.after();
        var old = new PythonNames(before);
        var known = new CapabilityUses(before, old, catalogue).found();
        var fresh = new ArrayList<>(new CapabilityUses(after, old, catalogue).found());
        foreign(old, new PythonNames(after), sources, after).forEach(fresh::add);
        var meant = meant(failure);
        fresh.removeIf(use -> meant.isPresent() && isMeant(meant.get(), use.name(), before));
        return CapabilityUse.growth(known, fresh);
    }

    /** The name that the program did not find, where that is the failure: a fix may write it as it was meant. */
    private static Optional<String> meant(Failure failure) {
        return switch (failure.root().simpleType()) {
            case "NameError", "UnboundLocalError", "AttributeError", "ImportError", "ModuleNotFoundError" ->
                failure.root().fact("name");
            default -> Optional.empty();
        };
    }

    private static boolean isMeant(String missing, String name, SyntaxTree before) {
        var last = name.substring(name.lastIndexOf('.') + 1);
        boolean near = NearNames.likeness(missing, last) > 0 && !missing.equals(last);
        return near && before.nodes("identifier").anyMatch(node -> node.text().equals(missing));
    }

    /** Packages that are neither the language's own nor the project's; where the code already used the name, none. */
    private List<CapabilityUse> foreign(PythonNames old, PythonNames now, SourceTree sources, SyntaxTree after) {
        var found = new ArrayList<CapabilityUse>();
        for (Map.Entry<String, String> word : now.imported().entrySet()) {
            var top = word.getValue().split("\\.")[0];
            boolean was =
                    old.imported().values().stream().anyMatch(full -> full.equals(top) || full.startsWith(top + "."));
            if (!top.isEmpty() && !was && !catalogue.knows(top) && !isProjects(top, sources)) {
                found.add(new CapabilityUse(Capability.FOREIGN_CODE, top, "", line(after, top)));
            }
        }
        return found;
    }

    private static int line(SyntaxTree tree, String top) {
        return tree.nodes()
                .filter(node -> node.is("import_statement", "import_from_statement")
                        && node.text().contains(top))
                .mapToInt(Node::line)
                .findFirst()
                .orElse(1);
    }

    /** Whether a module or folder of the project has that name, or another of its files imports it. */
    private static boolean isProjects(String top, SourceTree sources) {
        try {
            var files = sources.list(List.of(".py"), MOST_FILES);
            return files.stream().anyMatch(file -> names(file, top))
                    || files.stream()
                            .flatMap(file -> sources.find(file).stream())
                            .anyMatch(file -> file.text()
                                    .lines()
                                    .map(String::strip)
                                    .anyMatch(line -> line.matches("(?:import|from)\\s+" + top + "\\b.*")));
        } catch (IOException unreadable) {
            return true;
        }
    }

    private static boolean names(Path file, String top) {
        return StreamSupport.stream(file.spliterator(), false)
                .map(Path::toString)
                .anyMatch(name -> name.equals(top) || name.equals(top + ".py"));
    }
}
