package dev.codemedic.python.diagnosis;

import dev.codemedic.core.diagnosis.Category;
import dev.codemedic.core.diagnosis.Finding;
import dev.codemedic.core.failure.Value;
import dev.codemedic.python.code.Call;
import dev.codemedic.python.origin.NoneUse;
import dev.codemedic.python.origin.Origin;
import dev.codemedic.python.origin.Origins;
import dev.codemedic.python.origin.Trail;
import java.util.Optional;

/** A {@code None} where a value was needed: says where it came into being. */
final class NoneExplainer implements Explainer {

    @Override
    public Optional<Finding> explain(Scene scene) {
        if (!NoneUse.isBlamed(scene.thrown()) || scene.frames().isEmpty()) {
            return Optional.empty();
        }
        var frame = scene.frames().getFirst();
        var origins = new Origins(scene.project(), scene.frames());
        return NoneUse.in(frame, scene.thrown()).stream()
                .findFirst()
                .map(use -> finding(origins.of(frame, use).getFirst()));
    }

    private static Finding finding(Trail trail) {
        var use = "`" + Scene.shown(trail.use()) + "` is None";
        var category = trail.origin() instanceof Origin.UnsetVariable ? Category.CONFIGURATION : Category.CODE;
        var advice = trail.origin() instanceof Origin.UnsetVariable(var _call, var variable)
                ? "Set " + variable + " before starting the program, or give the program a default for it."
                : "";
        return new Finding(category, use + ": " + origin(trail), advice, trail.steps());
    }

    private static String origin(Trail trail) {
        return switch (trail.origin()) {
            case Origin.MissingKey missing ->
                "`" + Scene.shown(missing.call().node()) + "` found no key "
                        + missing.wanted().map(Scene::shown).orElse("`" + Scene.shown(missing.key()) + "`")
                        + place(trail)
                        + missing.held().map(NoneExplainer::keys).orElse("");
            case Origin.UnsetVariable unset -> "the environment variable " + unset.variable() + " is not set";
            case Origin.NoResult none ->
                none.function().name() + "() "
                        + none.returned()
                                .map(returned -> "returns None in line " + returned.line())
                                .orElse("ends without a return statement");
            case Origin.InPlace call -> "`" + call.call().name() + "()` changes its object in place and returns None";
            case Origin.NoMatch call ->
                "the pattern in `" + Scene.shown(call.call().node()) + "` did not match";
            case Origin.NeverSet field ->
                "`self." + field.attribute() + "` still holds the None that "
                        + field.type().name() + " began with in line "
                        + field.assignment().line();
            case Origin.NeverAssigned variable ->
                "`" + variable.name() + "` still holds the None from line "
                        + variable.assignment().line();
            case Origin.Preset preset ->
                "the caller passed no `" + preset.parameter().name() + "` to "
                        + preset.function().name() + "(), and its default is None";
            case Origin.Written written ->
                "None is written in line " + written.none().line();
            case Origin.Unknown unknown ->
                unknown.expression().equals(trail.use())
                        ? unexplained(trail)
                        : "it comes from `" + Scene.shown(unknown.expression()) + "` in line "
                                + unknown.expression().line();
        };
    }

    /** What can be said of a None whose way is not known. */
    private static String unexplained(Trail trail) {
        var use = trail.use();
        if (use.is("call")) {
            return "`" + new Call(use).name() + "()` gave None";
        }
        boolean parameter = trail.frame()
                .function()
                .filter(function -> function.parameter(use.text()).isPresent())
                .isPresent();
        if (parameter) {
            return "it was passed as None";
        }
        return use.is("attribute")
                ? "the attribute holds None"
                : use.is("subscript") ? "the element is None" : "it holds None";
    }

    private static String place(Trail trail) {
        return trail.frame()
                .function()
                .map(function -> " in " + function.name() + "()")
                .orElse("");
    }

    private static String keys(Value mapping) {
        return mapping.kind() == Value.Kind.MAPPING && !mapping.members().isEmpty()
                ? "; it has " + Keys.of(mapping)
                : "";
    }
}
