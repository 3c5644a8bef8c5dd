package dev.codemedic.models.guard;

import dev.codemedic.core.model.ModelClient;
import dev.codemedic.core.model.ModelTrouble;

/**
 * How far what a model is asked may go.
 *
 * @param hosted whether it may leave this machine
 */
public record Privacy(boolean hosted) {
    /** Nothing leaves this machine. */
    public static final Privacy LOCAL_ONLY = new Privacy(false);

    /** @throws ModelTrouble where the model is not on this machine and has not been allowed */
    void check(ModelClient client) throws ModelTrouble {
        if (!hosted && !client.local()) {
            throw new ModelTrouble(
                    ModelTrouble.Kind.PRIVACY,
                    client.name() + " is not on this machine, and this project keeps everything here; to allow it, set"
                            + " privacy = \"hosted\" below [models] in medic.toml");
        }
    }
}
