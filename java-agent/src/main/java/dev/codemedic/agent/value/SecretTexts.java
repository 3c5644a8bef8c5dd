package dev.codemedic.agent.value;

/** Knows what keys, tokens, private keys and addresses with passwords look like. */
final class SecretTexts {

    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final String ALNUM = UPPER + "abcdefghijklmnopqrstuvwxyz";
    private static final String WEB = ALNUM + "_-";
    private static final String WIDE = WEB + ".=+/~";
    private static final String ENDINGS = " \t\r\n\"'<>,;)]}";

    private static final Key[] KEYS = {
        new Key("AKIA", UPPER, 16),
        new Key("ASIA", UPPER, 16),
        new Key("ghp_", ALNUM, 20),
        new Key("gho_", ALNUM, 20),
        new Key("ghu_", ALNUM, 20),
        new Key("ghs_", ALNUM, 20),
        new Key("ghr_", ALNUM, 20),
        new Key("npm_", ALNUM, 20),
        new Key("hf_", ALNUM, 20),
        new Key("shpat_", ALNUM, 20),
        new Key("github_pat_", WEB, 16),
        new Key("glpat-", WEB, 16),
        new Key("sk-", WEB, 16),
        new Key("pypi-", WEB, 16),
        new Key("AIza", WEB, 16),
        new Key("sk_live_", WEB, 10),
        new Key("sk_test_", WEB, 10),
        new Key("rk_live_", WEB, 10),
        new Key("rk_test_", WEB, 10),
        new Key("whsec_", WEB, 10),
        new Key("xoxa-", WEB, 8),
        new Key("xoxb-", WEB, 8),
        new Key("xoxe-", WEB, 8),
        new Key("xoxo-", WEB, 8),
        new Key("xoxp-", WEB, 8),
        new Key("xoxr-", WEB, 8),
        new Key("xoxs-", WEB, 8),
        new Key("Bearer ", WIDE, 16),
        new Key("Basic ", WIDE, 16),
        new Key("SG.", WIDE, 16),
        new Key("ya29.", WIDE, 16),
        new Key("eyJ", WIDE, 16)
    };

    private SecretTexts() {}

    private static final class Key {
        final String start;
        final String follow;
        final int least;

        Key(String start, String follow, int least) {
            this.start = start;
            this.follow = follow;
            this.least = least;
        }
    }

    /** Where a secret that starts at an offset ends; the offset itself where none does. */
    static int end(String text, int at) {
        char unit = text.charAt(at);
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        if (before == '/' && at >= 3 && text.startsWith("://", at - 3)) {
            return Math.max(at, userInformation(text, at));
        }
        if (before == '=' && unit != '=' && Secrets.isSecretName(nameBefore(text, at - 1))) {
            return until(text, at, ENDINGS + "&");
        }
        if (unit == '-' && text.startsWith("-----BEGIN ", at)) {
            return privateKey(text, at);
        }
        return Character.isLetterOrDigit(before) ? at : key(text, at);
    }

    private static int key(String text, int at) {
        for (Key key : KEYS) {
            if (text.startsWith(key.start, at)) {
                int from = at + key.start.length();
                int stop = run(text, from, key.follow);
                if (stop - from >= key.least && isKey(key.start, text.substring(from, stop))) {
                    return stop;
                }
            }
        }
        return at;
    }

    /** Tells a key from a word that happens to begin like one, such as sk-learn-contributions. */
    private static boolean isKey(String start, String tail) {
        if (start.equals("eyJ")) {
            return tail.indexOf('.') >= 0;
        }
        if (start.endsWith(" ") || start.equals("AKIA") || start.equals("ASIA")) {
            return true;
        }
        for (int index = 0; index < tail.length(); index++) {
            if (Character.isDigit(tail.charAt(index))) {
                return true;
            }
        }
        return false;
    }

    private static int privateKey(String text, int at) {
        int label = text.indexOf("PRIVATE KEY", at);
        if (label < 0 || label > at + 60) {
            return at;
        }
        int stop = text.indexOf("-----END", label);
        return stop < 0 ? text.length() : stop;
    }

    /** Where user:password of an address ends; 0 where it has none. */
    private static int userInformation(String text, int start) {
        int stop = until(text, start, ENDINGS);
        int slash = text.indexOf('/', start);
        int sign = text.lastIndexOf('@', slash < 0 || slash > stop ? stop : slash);
        int colon = text.indexOf(':', start);
        return colon >= 0 && colon < sign && sign < stop ? sign : 0;
    }

    private static int run(String text, int from, String allowed) {
        int at = from;
        while (at < text.length() && allowed.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static int until(String text, int from, String endings) {
        int at = from;
        while (at < text.length() && endings.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static String nameBefore(String text, int end) {
        int start = end;
        while (start > 0
                && end - start < 60
                && (Character.isLetterOrDigit(text.charAt(start - 1)) || "_-".indexOf(text.charAt(start - 1)) >= 0)) {
            start--;
        }
        return text.substring(start, end);
    }
}
