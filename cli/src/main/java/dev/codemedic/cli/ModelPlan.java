package dev.codemedic.cli;

import dev.codemedic.cli.settings.ModelSettings;
import dev.codemedic.cli.settings.ModelUse;
import dev.codemedic.models.prompt.Role;
import dev.codemedic.models.provider.Endpoint;
import dev.codemedic.models.script.Recording;
import dev.codemedic.models.script.RecordingUnreadable;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which models a heal would ask. It is made before the program is started, so that what cannot work is said in time;
 * nobody is asked for it.
 *
 * @param settings all of them
 * @param main in the order of asking; empty for none, and for the best of this machine
 * @param ensemble asked side by side
 * @param roles asked for single roles
 * @param leftOut why models of the settings are not asked, a sentence each
 * @param recording stands in for all of them, for a demonstration; empty where models are asked
 */
record ModelPlan(
        ModelSettings settings,
        List<Endpoint> main,
        List<Endpoint> ensemble,
        Map<Role, Endpoint> roles,
        List<String> leftOut,
        Optional<Recording> recording) {

    /** Settings that name no model that could be asked; the message is for a user. */
    static final class Impossible extends Exception {
        private static final long serialVersionUID = 1;

        Impossible(String message) {
            super(message);
        }
    }

    /**
     * The plan of settings.
     *
     * @throws Impossible where none of the models that are wished for can be asked
     */
    static ModelPlan of(ModelSettings settings, Map<String, String> environment) throws Impossible {
        if (settings.use() instanceof ModelUse.None) {
            return new ModelPlan(settings, List.of(), List.of(), Map.of(), List.of(), Optional.empty());
        }
        if (settings.use() instanceof ModelUse.Scripted(var file)) {
            return new ModelPlan(settings, List.of(), List.of(), Map.of(), List.of(), Optional.of(recording(file)));
        }
        var leave = new Leave(settings, environment);
        var leftOut = new ArrayList<String>();
        List<Endpoint> main = List.of();
        if (settings.use() instanceof ModelUse.Named named) {
            main = usable(named.names(), named.source(), leave, leftOut);
            if (main.isEmpty() && !named.lenient()) {
                throw new Impossible(String.join("\n", leftOut));
            }
        }
        return new ModelPlan(
                settings,
                main,
                usable(settings.ensemble(), "ensemble", leave, leftOut),
                roles(settings, leave, leftOut),
                leftOut,
                Optional.empty());
    }

    private static Recording recording(String file) throws Impossible {
        if (file.isBlank()) {
            throw new Impossible("scripted: names no file; give the path of a recording as scripted:FILE");
        }
        try {
            return Recording.read(Path.of(file));
        } catch (RecordingUnreadable | InvalidPathException unusable) {
            throw new Impossible(String.valueOf(unusable.getMessage()));
        }
    }

    private static List<Endpoint> usable(List<String> names, String source, Leave leave, List<String> leftOut)
            throws Impossible {
        var endpoints = new ArrayList<Endpoint>();
        for (var name : names) {
            usable(name, source, leave, leftOut).ifPresent(endpoints::add);
        }
        return endpoints;
    }

    private static Map<Role, Endpoint> roles(ModelSettings settings, Leave leave, List<String> leftOut)
            throws Impossible {
        var roles = new EnumMap<Role, Endpoint>(Role.class);
        for (var entry : settings.roles().entrySet()) {
            usable(entry.getValue(), "roles", leave, leftOut)
                    .ifPresent(endpoint -> roles.put(entry.getKey(), endpoint));
        }
        return roles;
    }

    private static Optional<Endpoint> usable(String name, String source, Leave leave, List<String> leftOut)
            throws Impossible {
        try {
            var endpoint = leave.endpoint(name);
            var refusal = leave.refusal(endpoint);
            refusal.ifPresent(leftOut::add);
            return refusal.isEmpty() ? Optional.of(endpoint) : Optional.empty();
        } catch (IllegalArgumentException noName) {
            throw new Impossible(source + ": " + noName.getMessage());
        }
    }

    /** Whether no model is wished for. */
    boolean none() {
        return settings.use() instanceof ModelUse.None;
    }

    /** Whether the best of this machine is to be found. */
    boolean auto() {
        return settings.use() instanceof ModelUse.Auto;
    }
}
