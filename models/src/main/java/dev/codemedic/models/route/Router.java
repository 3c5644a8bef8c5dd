package dev.codemedic.models.route;

import dev.codemedic.core.model.ModelClient;
import dev.codemedic.models.prompt.Role;
import dev.codemedic.models.strategy.Cast;
import java.util.List;
import java.util.Map;

/**
 * Which model is asked for what.
 *
 * @param main for all roles that have no model of their own
 * @param roles models of single roles
 * @param ensemble models that are asked side by side; empty for none
 */
public record Router(ModelClient main, Map<Role, ModelClient> roles, List<ModelClient> ensemble) implements Cast {
    public Router {
        roles = Map.copyOf(roles);
        ensemble = List.copyOf(ensemble);
    }

    @Override
    public ModelClient of(Role role) {
        return roles.getOrDefault(role, main);
    }

    @Override
    public List<ModelClient> voices() {
        return ensemble.isEmpty() ? List.of(main) : ensemble;
    }
}
