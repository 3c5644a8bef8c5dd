package dev.codemedic.cli.report;

import java.time.Duration;
import java.util.Locale;

/** Figures as people read them, with their units. */
final class Words {
    private static final String NONE = "–";

    private Words() {}

    /** So many things, in English. */
    static String count(long number, String thing) {
        return String.format(Locale.ROOT, "%,d %s%s", number, thing, number == 1 ? "" : "s");
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A part of a whole in whole hundredths; a dash of nothing. */
    static String percent(long part, long whole) {
        return whole == 0 ? NONE : Math.round(100.0 * part / whole) + " %";
    }

    static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replace('-', '−');
    }

    static String dollars(double price) {
        return price == 0 ? "$0" : String.format(Locale.ROOT, price < 1 ? "$%.4f" : "$%,.2f", price);
    }

    /** A time in the unit that suits it, with two or three digits. */
    static String time(Duration time) {
        double seconds = time.toNanos() / 1e9;
        if (seconds < 60) {
            return String.format(Locale.ROOT, seconds < 0.095 ? "%.3f s" : seconds < 10 ? "%.2f s" : "%.0f s", seconds);
        }
        double minutes = seconds / 60;
        if (minutes < 60) {
            return String.format(Locale.ROOT, minutes < 10 ? "%.1f min" : "%.0f min", minutes);
        }
        double hours = minutes / 60;
        return hours < 48
                ? String.format(Locale.ROOT, "%.1f h", hours)
                : String.format(Locale.ROOT, "%.1f days", hours / 24);
    }

    /** An exception without its package. */
    static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
