package dev.codemedic.bench.learning;

import dev.codemedic.syntax.Node;

/**
 * One place where a program uses a name.
 *
 * @param node the name's token
 * @param key the name, after the space it belongs to: {@code value:total}; equal keys are renamed alike
 */
record NameUse(Node node, String key) {

    /** The key of a name. */
    static String key(String space, String name) {
        return space + ":" + name;
    }

    /** The name of a key. */
    static String name(String key) {
        return key.substring(key.indexOf(':') + 1);
    }

    /** The space of a key. */
    static String space(String key) {
        return key.substring(0, key.indexOf(':'));
    }
}
