package dev.codemedic.cli.settings;

import java.io.IOException;

/** Settings that cannot be used; the message names file and key and is for a user. */
public final class SettingsUnusable extends IOException {
    private static final long serialVersionUID = 1;

    public SettingsUnusable(String message) {
        super(message);
    }
}
