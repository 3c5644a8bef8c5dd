package dev.codemedic.core.redact.find;

/** The alphabets that keys are written in, and runs of them. */
final class Letters {
    static final int UPPER = 1;
    static final int LOWER = 2;
    static final int DIGIT = 4;
    static final int LINE = 8;
    static final int DOT = 16;
    static final int WIDE = 32;
    static final int DOLLAR = 64;

    static final int ALNUM = UPPER | LOWER | DIGIT;
    static final int WEB = ALNUM | LINE;
    static final int WEB_DOT = WEB | DOT;
    static final int ANY = WEB_DOT | WIDE;

    private Letters() {}

    /** The class that a character belongs to: one bit; 0 where no key has it. */
    static int kind(char unit) {
        if (unit >= 'a' && unit <= 'z') {
            return LOWER;
        }
        if (unit >= 'A' && unit <= 'Z') {
            return UPPER;
        }
        if (unit >= '0' && unit <= '9') {
            return DIGIT;
        }
        if (unit == '_' || unit == '-') {
            return LINE;
        }
        if (unit == '.') {
            return DOT;
        }
        if (unit == '$' || unit == ',') {
            return DOLLAR;
        }
        return unit == '+' || unit == '/' || unit == '=' || unit == '~' || unit == '%' ? WIDE : 0;
    }

    /** Where a run of characters of an alphabet ends. */
    static int run(String text, int from, int alphabet, int most) {
        int stop = (int) Math.min(text.length(), (long) from + most);
        int at = from;
        while (at < stop && (kind(text.charAt(at)) & alphabet) != 0) {
            at++;
        }
        return at;
    }

    /** Where one of the endings is met; the text's end, or the bound, where none is. */
    static int until(String text, int from, String endings, int most) {
        int stop = (int) Math.min(text.length(), (long) from + most);
        int at = from;
        while (at < stop && endings.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    static boolean hasDigit(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (kind(text.charAt(at)) == DIGIT) {
                return true;
            }
        }
        return false;
    }

    /** Whether all of a stretch belongs to an alphabet. */
    static boolean all(String text, int from, int to, int alphabet) {
        return run(text, from, alphabet, to - from) == to;
    }

    static boolean isHexadecimal(char unit) {
        return unit >= '0' && unit <= '9' || unit >= 'a' && unit <= 'f' || unit >= 'A' && unit <= 'F';
    }
}
