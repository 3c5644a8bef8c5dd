package dev.codemedic.core.model;

/**
 * One message of a dialogue with a language model.
 *
 * @param text as it is sent
 */
public record Message(Speaker speaker, String text) {

    /** Who says it. */
    public enum Speaker {
        /** Medic, on what the model is to do. */
        SYSTEM,
        /** Medic, on the case at hand. */
        USER,
        /** The model. */
        MODEL
    }

    /** What a model is told to do. */
    public static Message system(String text) {
        return new Message(Speaker.SYSTEM, text);
    }

    /** What a model is given. */
    public static Message user(String text) {
        return new Message(Speaker.USER, text);
    }

    /** What a model has said before. */
    public static Message model(String text) {
        return new Message(Speaker.MODEL, text);
    }
}
