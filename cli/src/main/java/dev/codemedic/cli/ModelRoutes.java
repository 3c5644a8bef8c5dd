package dev.codemedic.cli;

import dev.codemedic.core.model.ModelClient;
import dev.codemedic.core.model.ModelTrouble;
import dev.codemedic.models.guard.AbsenceClient;
import dev.codemedic.models.prompt.Role;
import dev.codemedic.models.provider.Endpoint;
import dev.codemedic.models.route.FallbackClient;
import dev.codemedic.models.route.LocalModels;
import dev.codemedic.models.route.Router;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Makes a plan's routes.
 *
 * @param told gets a sentence for each model that was passed over
 */
record ModelRoutes(ModelPlan plan, ModelClients clients, LocalModels here, Consumer<String> told) {

    /** @throws ModelTrouble where there is no model to ask; the message is for a user */
    Router router() throws ModelTrouble, InterruptedException {
        if (plan.recording().isPresent()) {
            return new Router(clients.of(plan.recording().get()), Map.of(), List.of());
        }
        var main = plan.auto() ? List.of(here.best()) : plan.main();
        if (main.isEmpty()) {
            throw new ModelTrouble(ModelTrouble.Kind.PRIVACY, "no model of the settings may be asked here");
        }
        var roles = new EnumMap<Role, ModelClient>(Role.class);
        for (var role : plan.roles().entrySet()) {
            roles.put(
                    role.getKey(),
                    inOrder(Stream.concat(Stream.of(role.getValue()), main.stream())
                            .distinct()
                            .toList()));
        }
        var ensemble = new ArrayList<ModelClient>();
        for (var voice : plan.ensemble()) {
            ensemble.add(clients.of(voice));
        }
        return new Router(inOrder(main), roles, ensemble);
    }

    private ModelClient inOrder(List<Endpoint> endpoints) throws InterruptedException {
        var order = new ArrayList<AbsenceClient>();
        for (var endpoint : endpoints) {
            order.add(clients.of(endpoint));
        }
        return order.size() == 1 ? order.getFirst() : new FallbackClient(order, told);
    }
}
