package dev.codemedic.agent.value;

/** The collections of the JDK whose iterators run no code of the program. */
final class PlainCollections {

    private static final String[] PREFIXES = {
        "java.util.ImmutableCollections$", "java.util.Collections$Empty", "java.util.Collections$Singleton"
    };

    private PlainCollections() {}

    static boolean isPlain(Object value) {
        String name = value.getClass().getName();
        switch (name) {
            case "java.util.ArrayList":
            case "java.util.LinkedList":
            case "java.util.ArrayDeque":
            case "java.util.PriorityQueue":
            case "java.util.Vector":
            case "java.util.Stack":
            case "java.util.Arrays$ArrayList":
            case "java.util.HashMap":
            case "java.util.LinkedHashMap":
            case "java.util.TreeMap":
            case "java.util.Hashtable":
            case "java.util.EnumMap":
            case "java.util.IdentityHashMap":
            case "java.util.HashSet":
            case "java.util.LinkedHashSet":
            case "java.util.TreeSet":
            case "java.util.HashMap$Node":
            case "java.util.TreeMap$Entry":
            case "java.util.LinkedHashMap$Entry":
            case "java.util.KeyValueHolder":
            case "java.util.AbstractMap$SimpleEntry":
            case "java.util.AbstractMap$SimpleImmutableEntry":
            case "java.util.concurrent.ConcurrentHashMap":
            case "java.util.concurrent.CopyOnWriteArrayList":
            case "java.util.concurrent.ConcurrentLinkedQueue":
                return true;
            default:
                return isOneOf(name);
        }
    }

    private static boolean isOneOf(String name) {
        for (String prefix : PREFIXES) {
            if (name.startsWith(prefix)) {
                return !name.contains("SubList");
            }
        }
        return false;
    }
}
