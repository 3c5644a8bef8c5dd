package dev.codemedic.python.diagnosis;

import dev.codemedic.core.diagnosis.Category;
import dev.codemedic.core.diagnosis.Finding;
import dev.codemedic.core.propose.NearNames;
import dev.codemedic.python.code.StandardLibrary;
import dev.codemedic.python.code.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An import that fails: a package that is not installed, or a name or module that the code has wrong. */
final class ImportExplainer implements Explainer {
    private static final Pattern MODULE = Pattern.compile("No module named '?([^'\\s;]+)'?");
    private static final Pattern MEMBER =
            Pattern.compile("cannot import name '([^']+)' from (?:partially initialized module )?'([^']+)'");
    private static final Map<String, List<String>> DISTRIBUTIONS =
            Table.beside(ImportExplainer.class, "distributions.txt");
    private static final Map<String, List<String>> REMOVED = Table.beside(ImportExplainer.class, "removed-modules.txt");

    @Override
    public Optional<Finding> explain(Scene scene) {
        var type = scene.thrown().simpleType();
        if (!type.equals("ImportError") && !type.equals("ModuleNotFoundError")) {
            return Optional.empty();
        }
        var member = MEMBER.matcher(scene.message());
        if (member.find()) {
            return Optional.of(Finding.code("the module `" + member.group(2) + "` has no `" + member.group(1) + "`"
                    + (scene.message().contains("partially initialized")
                            ? " yet: the two modules import each other"
                            : near(member.group(1), scene.thrown().facts().getOrDefault("names", List.of())))));
        }
        var module = MODULE.matcher(scene.message());
        return module.find() ? Optional.of(module(scene, module.group(1))) : Optional.empty();
    }

    private static Finding module(Scene scene, String name) {
        var top = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        var removed = REMOVED.get(top);
        if (removed != null) {
            return Finding.code("the module `" + top + "` is not part of this Python; it is now `"
                    + String.join("` or `", removed) + "`");
        }
        var own = ownModules(scene);
        if (own.contains(name) || own.contains(top)) {
            return Finding.code("`" + name + "` is a module of this project, but not where Python looks for it");
        }
        var known = Stream.concat(StandardLibrary.modules().stream(), own.stream())
                .distinct()
                .toList();
        var alike = DISTRIBUTIONS.containsKey(top)
                ? List.<NearNames.Near>of()
                : NearNames.of(top, known).stream()
                        .filter(each -> each.likeness() > 0.7)
                        .toList();
        if (!alike.isEmpty()) {
            return Finding.code("there is no module `" + name + "`; there is `"
                    + alike.getFirst().name() + "`");
        }
        var install = DISTRIBUTIONS.getOrDefault(top, List.of(top)).getFirst();
        return Finding.outside(
                Category.DEPENDENCY,
                "the package that holds the module `" + name + "` is not installed for this interpreter",
                "Install it with the interpreter that runs the program: python -m pip install " + install
                        + " (or activate the environment that has it).");
    }

    private static List<String> ownModules(Scene scene) {
        return scene.project().paths().stream()
                .flatMap(path -> {
                    var name = String.valueOf(path.getFileName()).replaceFirst("\\.py$", "");
                    var folder = Optional.ofNullable(path.getParent())
                            .map(Path::getFileName)
                            .map(Path::toString);
                    return Stream.concat(Stream.of(name), folder.stream());
                })
                .distinct()
                .toList();
    }

    private static String near(String wrong, List<String> names) {
        var near = NearNames.of(wrong, names);
        return near.isEmpty() ? "" : "; it has `" + near.getFirst().name() + "`";
    }
}
