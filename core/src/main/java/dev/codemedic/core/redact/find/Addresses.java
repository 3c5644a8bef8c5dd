package dev.codemedic.core.redact.find;

import java.util.List;

/** Passwords and tokens in addresses of any scheme: {@code scheme://user:password@host}. */
final class Addresses {
    private static final int LONGEST = 2048;
    private static final String ENDINGS = " \t\r\n\"'<>`";
    private static final String ORACLE = "jdbc:oracle:thin:";
    private static final int LEAST_TOKEN = 16;

    void find(String text, List<Stretch> found) {
        int at = text.indexOf("://");
        while (at >= 0) {
            int start = at + 3;
            String address = text.substring(start, Letters.until(text, start, ENDINGS, LONGEST));
            int end = start + userInformation(address);
            if (end > start) {
                int colon = address.indexOf(':');
                boolean password = colon >= 0 && start + colon < end - 1;
                found.add(new Stretch(password ? start + colon + 1 : start, end));
            }
            // what has no such part has none behind a second scheme either
            at = text.indexOf("://", address.indexOf('@') < 0 ? start + address.length() : Math.max(start, end));
        }
        oracle(text, found);
    }

    private static void oracle(String text, List<Stretch> found) {
        for (int at = text.indexOf(ORACLE); at >= 0; at = text.indexOf(ORACLE, at + 1)) {
            int from = at + ORACLE.length();
            int end = Letters.until(text, from, ENDINGS + "@", LONGEST);
            if (end < text.length()
                    && text.charAt(end) == '@'
                    && text.substring(from, end).indexOf('/') > 0) {
                found.add(new Stretch(from, end));
            }
        }
    }

    /** Where the part before the host ends; 0 where there is none that holds a secret. */
    private static int userInformation(String address) {
        int path = Letters.until(address, 0, "/?#", LONGEST);
        int sign = address.lastIndexOf('@', path - 1);
        int colon = address.indexOf(':');
        if (sign < 0 && colon >= 0 && colon < path && !Letters.all(address, colon + 1, path, Letters.DIGIT)) {
            sign = address.lastIndexOf('@'); // a password may hold a slash that nobody encoded
        }
        if (sign <= 0) {
            return 0;
        }
        boolean password = colon >= 0 && colon < sign - 1 && !Reference.isOne(address.substring(colon + 1, sign));
        boolean token = sign >= LEAST_TOKEN && Letters.hasDigit(address, 0, sign) && address.indexOf('\u2039') < 0;
        return password || token ? sign : 0;
    }
}
