package dev.codemedic.repair.code;

/**
 * An expression in text.
 *
 * @param text without surrounding brackets
 * @param level how tightly its outermost operator binds, see {@link Dialect#level}
 * @param type what is known of its type
 */
public record Fragment(String text, int level, Type type) {

    /** How tightly names, literals and calls bind. */
    public static final int ATOM = 100;

    /** A name, literal or call. */
    public static Fragment atom(String text, Type type) {
        return new Fragment(text, ATOM, type);
    }

    /** Its text where something that binds so tightly is needed. */
    public String at(int needed) {
        return level >= needed ? text : "(" + text + ")";
    }
}
