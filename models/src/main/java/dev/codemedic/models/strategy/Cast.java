package dev.codemedic.models.strategy;

import dev.codemedic.core.model.ModelClient;
import dev.codemedic.models.prompt.Role;
import java.util.List;

/** Which model plays which role. */
public interface Cast {

    /** The model of a role. */
    ModelClient of(Role role);

    /** Models that are asked side by side; at least one. */
    List<ModelClient> voices();

    /** One model plays them all. */
    static Cast of(ModelClient client) {
        return new Cast() {
            @Override
            public ModelClient of(Role role) {
                return client;
            }

            @Override
            public List<ModelClient> voices() {
                return List.of(client);
            }
        };
    }
}
