package dev.codemedic.core.redact.find;

/** Tells a secret from what stands for one: a variable, a format, a row of stars. */
final class Reference {
    private static final int MOST = 120;

    private Reference() {}

    /** Whether a value only refers to a secret, or was made unreadable already. */
    static boolean isOne(String value) {
        if (value.isEmpty() || value.indexOf("\u2039") >= 0 && value.lastIndexOf("\u203a") > value.indexOf("\u2039")) {
            return true;
        }
        if (value.length() > MOST) {
            return false;
        }
        return value.startsWith("${")
                || value.startsWith("#{")
                || value.startsWith("{{")
                || between(value, "$(", ")")
                || between(value, "{", "}")
                || value.startsWith("%(")
                || between(value, "<", ">")
                || value.equals("%s")
                || value.equals("%r")
                || value.equals("?")
                || isVariable(value)
                || isRow(value);
    }

    private static boolean between(String value, String open, String close) {
        return value.startsWith(open) && value.endsWith(close);
    }

    /** {@code $DB_PASSWORD} */
    private static boolean isVariable(String value) {
        return value.length() > 2
                && value.charAt(0) == '$'
                && Letters.all(value, 1, value.length(), Letters.UPPER | Letters.LINE);
    }

    /** Stars, dots, crosses and the like. */
    private static boolean isRow(String value) {
        for (int at = 1; at < value.length(); at++) {
            if (value.charAt(at) != value.charAt(0)) {
                return false;
            }
        }
        return "*.xX-_#\u2022".indexOf(value.charAt(0)) >= 0;
    }
}
