package dev.codemedic.store;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON on one line, with what a terminal would obey or hide written as escapes. */
public final class JsonLine {
    private JsonLine() {}

    /** The line, without its end. */
    public static String of(ObjectNode json) {
        var line = new StringBuilder();
        json.toString().chars().forEach(unit -> {
            switch (Character.getType(unit)) {
                case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    line.append("\\u%04x".formatted(unit));
                default -> line.append((char) unit);
            }
        });
        return line.toString();
    }
}
