package dev.codemedic.python.diagnosis;

import dev.codemedic.core.diagnosis.Finding;
import dev.codemedic.core.propose.NearNames;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** An attribute that its object does not have. */
final class AttributeExplainer implements Explainer {
    private static final Pattern OBJECT = Pattern.compile("'([^']+)' object has no attribute '([^']+)'");
    private static final Pattern MODULE =
            Pattern.compile("(?:partially initialized )?module '([^']+)' has no attribute '([^']+)'");

    @Override
    public Optional<Finding> explain(Scene scene) {
        if (!scene.thrown().simpleType().equals("AttributeError")
                || scene.message().contains("'NoneType'")) {
            return Optional.empty();
        }
        var offered = scene.thrown().facts().getOrDefault("attributes", List.of());
        var object = OBJECT.matcher(scene.message());
        if (object.find()) {
            return Optional.of(Finding.code(value(scene, object.group(2)) + " is of type " + object.group(1)
                    + ", which has no `" + object.group(2) + "`" + near(object.group(2), offered)));
        }
        var module = MODULE.matcher(scene.message());
        if (module.find()) {
            return Optional.of(Finding.code("the module `" + module.group(1) + "` has no `" + module.group(2) + "`"
                    + near(module.group(2), offered)));
        }
        return Optional.empty();
    }

    private static String value(Scene scene, String name) {
        return scene.frames().stream()
                .limit(1)
                .flatMap(frame -> frame.suspects("attribute").stream())
                .filter(node -> node.field("attribute")
                        .filter(each -> each.text().equals(name))
                        .isPresent())
                .flatMap(node -> node.field("object").stream())
                .findFirst()
                .map(object -> "`" + Scene.shown(object) + "`")
                .orElse("the object");
    }

    private static String near(String wrong, List<String> offered) {
        var near = NearNames.of(wrong, offered);
        return near.isEmpty() ? "" : "; it has `" + near.getFirst().name() + "`";
    }
}
