package dev.codemedic.cli;

import dev.codemedic.cli.settings.ModelSettings;
import dev.codemedic.models.provider.Endpoint;
import dev.codemedic.models.provider.Provider;
import dev.codemedic.models.route.ModelChoice;
import java.util.Map;
import java.util.Optional;

/**
 * What has to be there before a model elsewhere is asked: the project's word, that of whoever runs medic, a key, and a price
 * to count with. A project alone does not do: its file may come from anybody.
 */
record Leave(ModelSettings settings, Map<String, String> environment) {

    /** @throws IllegalArgumentException where it is no name of a model; the message is for a user */
    Endpoint endpoint(String name) {
        return Endpoint.of(name, environment);
    }

    /** Why a model must not be asked, and what to do; empty where it may be. */
    Optional<String> refusal(Endpoint endpoint) {
        if (endpoint.local()) {
            return Optional.empty();
        }
        if (!settings.hosted()) {
            boolean cloud = endpoint.provider() == Provider.OLLAMA && ModelChoice.cloud(endpoint.model());
            var where = cloud ? endpoint.name() + " runs in Ollama's cloud and" : endpoint.toString();
            return Optional.of(where + " is not on this machine, and nothing of this project leaves it. To allow it,"
                    + " set privacy = \"hosted\" below [models] in the project's medic.toml; or use --model none");
        }
        if (!settings.chosen().contains(endpoint.name())) {
            return Optional.of(endpoint.name() + " is not on this machine, and only this project's medic.toml names it."
                    + " Whoever runs medic names it too, by --model, MEDIC_MODEL or in ~/.config/medic/config.toml");
        }
        var provider = endpoint.provider();
        boolean own = !environment.getOrDefault(provider.addressVariable(), "").isBlank();
        if (endpoint.key().isEmpty() && !own && !provider.keyVariable().isEmpty()) {
            return Optional.of(endpoint.name() + " wants a key: set " + provider.keyVariable()
                    + " in the environment (never in a file of the project)");
        }
        if (!settings.prices().containsKey(endpoint.name())) {
            return Optional.of(endpoint.name() + " has no price, and without one no budget can be kept. Put its price"
                    + " into medic.toml, in US dollars for a million tokens (0 where it costs nothing):\n\n"
                    + "  [models.price.\"" + endpoint.name() + "\"]\n  question = 0.00\n  answer = 0.00\n");
        }
        return Optional.empty();
    }

    /** The room of a model of which nothing is known. */
    static int usualWindow(Endpoint endpoint) {
        return endpoint.provider() != Provider.OLLAMA && !endpoint.local() ? 32_768 : 8192;
    }
}
