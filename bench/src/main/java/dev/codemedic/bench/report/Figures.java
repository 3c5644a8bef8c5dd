package dev.codemedic.bench.report;

import java.util.Locale;

/** Numbers as readers want them. */
final class Figures {
    private Figures() {}

    /** A number with so many places; a dash for what is not known. */
    static String of(double number, int places) {
        return number < 0 ? "–" : String.format(Locale.ROOT, "%,." + places + "f", number);
    }
}
