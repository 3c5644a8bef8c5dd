package dev.codemedic.core.verify;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** Letters that a reader takes for others, and marks that nobody sees. */
final class Lookalikes {
    /** Cyrillic, Greek and Armenian letters, each with the Latin one that it looks like behind it. */
    private static final String PAIRS = "аaсcеeоoрpхxуyіiјjѕsһhԁdԛqԝwѵvӏlАAВBЕEКKМMНHОOРPСCТTХXУY"
            + "ІIЈJЅSοoιiαaνvρpυuκkΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXօoսuհhոnցgıi";

    private static final Map<Integer, Integer> PLAIN = plain();

    private Lookalikes() {}

    private static Map<Integer, Integer> plain() {
        var plain = new HashMap<Integer, Integer>();
        for (int i = 0; i < PAIRS.length(); i += 2) {
            plain.put((int) PAIRS.charAt(i), (int) PAIRS.charAt(i + 1));
        }
        return Map.copyOf(plain);
    }

    /** A text as it looks: compatible forms made one, look-alikes Latin, unseen marks left out. */
    static String skeleton(String text) {
        var out = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(point -> !unseen(point))
                .forEach(point -> out.appendCodePoint(PLAIN.getOrDefault(point, point)));
        return out.toString();
    }

    /** Whether a character has no shape of its own or turns the direction of those around it. */
    static boolean unseen(int point) {
        return switch (Character.getType(point)) {
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default ->
                point == 0x034F
                        || point == 0x115F
                        || point == 0x1160
                        || point == 0x3164
                        || point == 0xFFA0
                        || point >= 0x180B && point <= 0x180F
                        || point >= 0xFE00 && point <= 0xFE0F
                        || point >= 0xE0100 && point <= 0xE01EF;
        };
    }

    /** A text that can be shown in a line of a report: what is unseen or steers a terminal is written as a number. */
    static String visible(String text) {
        var out = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (unseen(point) || Character.isISOControl(point) || !Character.isDefined(point)) {
                out.append("\\u%04X".formatted(point));
            } else {
                out.appendCodePoint(point);
            }
        });
        return out.toString();
    }
}
