package dev.codemedic.models.prompt;

import java.io.IOException;

/** A prompt's file that cannot be used; the message names the file, and is for a user. */
public final class PromptUnreadable extends IOException {
    private static final long serialVersionUID = 1;

    PromptUnreadable(String message) {
        super(message);
    }
}
