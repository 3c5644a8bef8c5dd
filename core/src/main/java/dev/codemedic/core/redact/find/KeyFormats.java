package dev.codemedic.core.redact.find;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keys and tokens that tell their issuer by their form. */
final class KeyFormats {
    private static final int LOOK = 1024;
    private static final int SCHEME = 8;
    private static final int HEX_KEY = 32;
    private static final int TELEGRAM_KEY = 35;
    private static final String KEY_START = "-----BEGIN ";
    private static final String KEY_LABEL = "PRIVATE KEY";
    private static final int KEY_LABEL_WITHIN = 60;
    private static final int LONGEST_CUT_KEY = 8192;

    /** Beginnings by their first character. */
    private final Map<Character, List<Format>> formats = new HashMap<>();

    KeyFormats() {
        add(Letters.UPPER | Letters.DIGIT, 16, false, "AKIA ASIA ABIA ACCA");
        add(
                Letters.ALNUM,
                20,
                true,
                "ghp_ gho_ ghu_ ghs_ ghr_ npm_ hf_ shpat_ shpss_ shpca_ shppa_ r8_ gsk_ LTAI AKID");
        add(
                Letters.ALNUM,
                20,
                true,
                "dckr_pat_ dckr_oat_ rubygems_ ATBB sbp_ nfp_ ntn_ pnu_ NRAK- dapi EAAC EZAK aio_ pul-");
        add(Letters.ALNUM, 30, true, "secret_ cio oy2");
        add(Letters.WEB, 16, true, "github_pat_ glpat- gldt- glrt- glcbt- glptt- glft- glsoat- sk- pypi- AIza GOCSPX-");
        add(
                Letters.WEB,
                16,
                true,
                "dop_v1_ doo_v1_ dor_v1_ HRKU- glsa_ glc_ lin_api_ PMAK- figd_ sq0atp- sq0csp- EAAAE");
        add(
                Letters.WEB,
                16,
                true,
                "rdme_ sntrys_ sntryu_ pscale_tkn_ pscale_pw_ pcsk_ pplx- xai- AKCp pat-na1- CFPAT- tfp_");
        add(Letters.WEB, 16, true, "shippo_live_ shippo_test_ duffel_live_ fio-u- FlyV1_ AGE-SECRET-KEY-1");
        add(Letters.WEB, 10, true, "sk_live_ sk_test_ rk_live_ rk_test_ sk_prod_ whsec_");
        add(Letters.WEB, 8, true, "xoxa- xoxb- xoxc- xoxd- xoxe- xoxe. xoxo- xoxp- xoxr- xoxs- xapp-");
        add(Letters.ANY, 16, true, "SG. ya29. hvs. hvb. hvr. dp.pt. dp.st. ATATT3x gAAAAA dt0c01.");
        add(Letters.ANY, 60, true, "sl.");
        add(Letters.ANY | Letters.DOLLAR, 16, true, "$2a$ $2b$ $2y$ $1$ $5$ $6$ $y$ $argon2i$ $argon2id$ $argon2d$");
        add(Letters.ANY | Letters.DOLLAR, 16, true, "access_token$production$ access_token$sandbox$");
        add(Letters.ANY, 16, true, "{SSHA} {SSHA256} {SSHA512}");
        add(Letters.ANY, 16, false, "hooks.slack.com/services/ hooks.slack.com/workflows/ discord.com/api/webhooks/");
        add(Letters.ANY, 16, false, "discordapp.com/api/webhooks/ webhook.office.com/webhookb2/ eyJ");
        add(new Format("Bearer ", Letters.ANY, 16, false));
        add(new Format("bearer ", Letters.ANY, 16, true));
        add(new Format("Basic ", Letters.ANY, 12, true));
        add(new Format("Token ", Letters.ALNUM, 24, true));
    }

    private void add(int follow, int least, boolean digit, String starts) {
        for (String start : starts.split(" ")) {
            add(new Format(start, follow, least, digit));
        }
    }

    private void add(Format format) {
        formats.computeIfAbsent(format.start.charAt(0), first -> new ArrayList<>())
                .add(format);
    }

    private static final class Format {
        final String start;
        final int follow;
        final int least;
        final boolean digit;

        Format(String start, int follow, int least, boolean digit) {
            this.start = start;
            this.follow = follow;
            this.least = least;
            this.digit = digit;
        }
    }

    /** The secrets of known forms in a text. */
    void find(String text, List<Stretch> found) {
        for (int at = text.indexOf(KEY_START); at >= 0; at = text.indexOf(KEY_START, at + 1)) {
            int end = privateKey(text, at);
            if (end > at) {
                found.add(new Stretch(at, end));
                at = end - 1;
            }
        }
        int at = 0;
        while (at < text.length()) {
            int end = end(text, at);
            if (end > at) {
                int blank = text.substring(at, Math.min(end, at + SCHEME)).indexOf(' ');
                found.add(new Stretch(at + blank + 1, end));
            }
            at = Math.max(at + 1, end);
        }
    }

    /** Where a secret that starts at an offset ends; the offset itself where none does. */
    private int end(String text, int at) {
        char unit = text.charAt(at);
        int before = at == 0 ? 0 : Letters.kind(text.charAt(at - 1));
        if (Letters.kind(unit) == Letters.DIGIT && before != Letters.DIGIT) {
            int end = numbered(text, at);
            if (end > at) {
                return end;
            }
        }
        if ((before & Letters.ALNUM) != 0) {
            return at;
        }
        for (Format format : formats.getOrDefault(unit, List.of())) {
            if (text.startsWith(format.start, at)) {
                int end = key(text, at, format);
                if (end > at) {
                    return end;
                }
            }
        }
        return Math.max(hexadecimal(text, at), botToken(text, at));
    }

    private static int key(String text, int at, Format format) {
        int from = at + format.start.length();
        int stop = Letters.run(text, from, format.follow, LOOK);
        if (stop - from < format.least
                || format.digit && !Letters.hasDigit(text, from, stop)
                || format.start.equals("eyJ") && text.substring(from, stop).indexOf('.') < 0) {
            return at;
        }
        return Letters.run(text, stop, format.follow, Integer.MAX_VALUE);
    }

    private static int privateKey(String text, int at) {
        int label = text.substring(at, Math.min(text.length(), at + KEY_LABEL_WITHIN))
                .indexOf(KEY_LABEL);
        if (label < 0) {
            return at;
        }
        int stop = text.indexOf("-----END", at + label);
        return stop < 0 ? Math.min(text.length(), at + LONGEST_CUT_KEY) : stop;
    }

    /** Twilio, Mailgun and Mailchimp: 32 hexadecimal digits with a mark before or behind. */
    private static int hexadecimal(String text, int at) {
        boolean marked = text.startsWith("SK", at) || text.startsWith("key-", at);
        int from = text.startsWith("SK", at) ? at + 2 : marked ? at + 4 : at;
        int stop = from;
        while (stop < text.length() && stop - from <= HEX_KEY && Letters.isHexadecimal(text.charAt(stop))) {
            stop++;
        }
        if (stop - from != HEX_KEY) {
            return at;
        }
        boolean data = text.startsWith("-us", stop) && Letters.hasDigit(text, stop, Math.min(text.length(), stop + 4));
        return data ? Letters.run(text, stop, Letters.WEB, LOOK) : marked ? stop : at;
    }

    /** Telegram: eight to ten digits, a colon and 35 characters. */
    private static int numbered(String text, int at) {
        int colon = Letters.run(text, at, Letters.DIGIT, 11);
        if (colon - at < 8 || colon - at > 10 || colon >= text.length() || text.charAt(colon) != ':') {
            return at;
        }
        int stop = Letters.run(text, colon + 1, Letters.WEB, LOOK);
        return stop - colon - 1 == TELEGRAM_KEY ? stop : at;
    }

    /** Discord: three runs with dots between them, of 23 to 28, 6 and at least 27 characters. */
    private static int botToken(String text, int at) {
        char unit = text.charAt(at);
        if (unit != 'M' && unit != 'N' && unit != 'O') {
            return at;
        }
        int first = Letters.run(text, at, Letters.WEB, 30);
        if (first - at < 23 || !isDot(text, first)) {
            return at;
        }
        int second = Letters.run(text, first + 1, Letters.WEB, 8);
        if (second - first != 7 || !isDot(text, second)) {
            return at;
        }
        int third = Letters.run(text, second + 1, Letters.WEB, LOOK);
        return third - second > 27 ? third : at;
    }

    private static boolean isDot(String text, int at) {
        return at < text.length() && text.charAt(at) == '.';
    }
}
