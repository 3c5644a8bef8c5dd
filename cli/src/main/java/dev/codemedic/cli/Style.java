package dev.codemedic.cli;

import java.util.Map;

/**
 * Colours, where the reader has a terminal that wants them.
 *
 * @param colours whether to use any
 */
record Style(boolean colours) {

    /** The style for a stream, by the habits of NO_COLOR, CLICOLOR_FORCE and TERM. */
    static Style of(Map<String, String> environment, boolean terminal) {
        return new Style(wanted(environment, terminal));
    }

    private static boolean wanted(Map<String, String> environment, boolean terminal) {
        if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
            return false;
        }
        if (!environment.getOrDefault("CLICOLOR_FORCE", "").isEmpty()) {
            return true;
        }
        return terminal && !"dumb".equals(environment.get("TERM"));
    }

    String bold(String text) {
        return in("1", text);
    }

    String dim(String text) {
        return in("2", text);
    }

    String red(String text) {
        return in("31", text);
    }

    String green(String text) {
        return in("32", text);
    }

    String yellow(String text) {
        return in("33", text);
    }

    String cyan(String text) {
        return in("36", text);
    }

    private String in(String code, String text) {
        return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
