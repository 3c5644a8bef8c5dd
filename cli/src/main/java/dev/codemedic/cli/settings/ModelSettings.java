package dev.codemedic.cli.settings;

import dev.codemedic.models.guard.Allowance;
import dev.codemedic.models.prompt.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The settings of language models that are in force.
 *
 * @param use which are asked
 * @param chosen models that the user has named himself, by an option, the environment or his own file
 * @param hosted whether what is asked may leave this machine
 * @param ensemble models that are asked side by side; empty for none
 * @param roles models of single roles
 * @param course how they are asked
 * @param heal what one heal may use
 * @param day what one day may use
 * @param prices of models, by their names
 * @param windows of models in tokens, by their names
 */
public record ModelSettings(
        ModelUse use,
        Set<String> chosen,
        boolean hosted,
        List<String> ensemble,
        Map<Role, String> roles,
        Course course,
        Allowance heal,
        Allowance day,
        Map<String, Price> prices,
        Map<String, Integer> windows) {
    public ModelSettings {
        chosen = Set.copyOf(chosen);
        ensemble = List.copyOf(ensemble);
        roles = Map.copyOf(roles);
        prices = Map.copyOf(prices);
        windows = Map.copyOf(windows);
    }
}
