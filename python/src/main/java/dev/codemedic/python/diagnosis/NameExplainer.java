package dev.codemedic.python.diagnosis;

import dev.codemedic.core.diagnosis.Finding;
import dev.codemedic.core.propose.NearNames;
import dev.codemedic.python.code.Bindings;
import dev.codemedic.python.code.StandardLibrary;
import dev.codemedic.python.live.VisibleNames;
import java.util.Optional;
import java.util.regex.Pattern;

/** A name that is not defined, or not yet. */
final class NameExplainer implements Explainer {
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");

    @Override
    public Optional<Finding> explain(Scene scene) {
        var type = scene.thrown().simpleType();
        if (!type.equals("NameError") && !type.equals("UnboundLocalError")
                || scene.frames().isEmpty()) {
            return Optional.empty();
        }
        return scene.thrown()
                .fact("name")
                .filter(name -> !name.isEmpty())
                .or(() -> quoted(scene.message()))
                .map(name -> Finding.code(type.equals("NameError") ? undefined(scene, name) : unbound(scene, name)));
    }

    private static Optional<String> quoted(String message) {
        var matcher = QUOTED.matcher(message);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String undefined(Scene scene, String name) {
        var frame = scene.frames().getFirst();
        var head = "`" + name + "` is not defined";
        var visible = VisibleNames.of(frame, scene.thrown());
        var near = NearNames.of(
                name, visible.all().stream().filter(each -> !each.equals(name)).toList());
        if (!near.isEmpty()) {
            return head + "; `" + near.getFirst().name() + "` is";
        }
        if (StandardLibrary.modules().contains(name)) {
            return head + ": the module is never imported";
        }
        var module = StandardLibrary.modulesOffering(name).findFirst();
        return module.map(found -> head + ": `" + found + "` offers it, and it is never imported")
                .orElse(head
                        + frame.function()
                                .map(function -> " in " + function.name() + "() or its module")
                                .orElse(" in the module"));
    }

    private static String unbound(Scene scene, String name) {
        var frame = scene.frames().getFirst();
        var where = frame.function().map(function -> function.name() + "()").orElse("the module");
        boolean module = Bindings.in(frame.file().root()).of(name).findAny().isPresent();
        var lines = frame.bindings()
                .of(name)
                .map(binding -> String.valueOf(binding.target().line()))
                .distinct()
                .toList();
        return "`" + name + "` has no value yet: " + where + " assigns it"
                + (lines.isEmpty() ? "" : (lines.size() == 1 ? " in line " : " in lines ") + String.join(", ", lines))
                + (module
                        ? ", which makes it a local variable of its own beside the module's"
                        : ", but that did not run before it was needed");
    }
}
