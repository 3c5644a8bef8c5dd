package dev.codemedic.models.script;

import java.io.IOException;

/** A recording that cannot be used; the message names the file and the line, and is for a user. */
public final class RecordingUnreadable extends IOException {
    private static final long serialVersionUID = 1;

    RecordingUnreadable(String message) {
        super(message);
    }
}
