package dev.codemedic.java.repair;

import dev.codemedic.repair.code.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Java's operators and common names. */
final class JavaWords {
    private static final Map<String, Integer> LEVELS = Map.ofEntries(
            Map.entry("||", 1),
            Map.entry("&&", 2),
            Map.entry("|", 3),
            Map.entry("^", 4),
            Map.entry("&", 5),
            Map.entry("==", 6),
            Map.entry("!=", 6),
            Map.entry("<", 7),
            Map.entry("<=", 7),
            Map.entry(">", 7),
            Map.entry(">=", 7),
            Map.entry("instanceof", 7),
            Map.entry("<<", 8),
            Map.entry(">>", 8),
            Map.entry(">>>", 8),
            Map.entry("+", 9),
            Map.entry("-", 9),
            Map.entry("*", 10),
            Map.entry("/", 10),
            Map.entry("%", 10));
    private static final Map<String, List<String>> RIVALS = Map.ofEntries(
            Map.entry("+", List.of("-", "*", "/", "%")),
            Map.entry("-", List.of("+", "*", "/", "%")),
            Map.entry("*", List.of("+", "/", "-", "%")),
            Map.entry("/", List.of("*", "%", "-")),
            Map.entry("%", List.of("/", "*", "-", "+")),
            Map.entry("&", List.of("|", "^", "&&")),
            Map.entry("|", List.of("&", "^", "||")),
            Map.entry("^", List.of("&", "|")),
            Map.entry("<<", List.of(">>", ">>>")),
            Map.entry(">>", List.of(">>>", "<<")),
            Map.entry(">>>", List.of(">>", "<<")),
            Map.entry("<", List.of("<=", ">", ">=", "==", "!=")),
            Map.entry("<=", List.of("<", ">=", ">", "==", "!=")),
            Map.entry(">", List.of(">=", "<", "<=", "==", "!=")),
            Map.entry(">=", List.of(">", "<=", "<", "==", "!=")),
            Map.entry("==", List.of("!=", "<=", ">=", "<", ">")),
            Map.entry("!=", List.of("==", "<", ">", "<=", ">=")),
            Map.entry("&&", List.of("||")),
            Map.entry("||", List.of("&&")),
            Map.entry("+=", List.of("-=", "*=", "/=", "%=")),
            Map.entry("-=", List.of("+=", "/=", "*=")),
            Map.entry("*=", List.of("+=", "/=", "-=")),
            Map.entry("/=", List.of("*=", "-=", "%=")),
            Map.entry("%=", List.of("/=", "-=")),
            Map.entry("&=", List.of("|=", "^=")),
            Map.entry("|=", List.of("&=", "^=")),
            Map.entry("^=", List.of("&=", "|=")),
            Map.entry("<<=", List.of(">>=", ">>>=")),
            Map.entry(">>=", List.of("<<=", ">>>=")),
            Map.entry(">>>=", List.of(">>=", "<<=")),
            Map.entry("++", List.of("--")),
            Map.entry("--", List.of("++")));
    private static final List<List<String>> METHODS = List.of(
            List.of("min", "max"),
            List.of("abs", "floor", "ceil", "round", "sqrt"),
            List.of("add", "addAll", "remove", "push"),
            List.of("add", "addFirst", "addLast", "offer"),
            List.of("addFirst", "addLast"),
            List.of("removeFirst", "removeLast"),
            List.of("getFirst", "getLast"),
            List.of("poll", "pop", "peek", "remove"),
            List.of("pollFirst", "pollLast", "peekFirst", "peekLast"),
            List.of("get", "getOrDefault", "containsKey"),
            List.of("containsKey", "containsValue", "contains"),
            List.of("contains", "containsAll"),
            List.of("put", "putIfAbsent"),
            List.of("keySet", "values", "entrySet"),
            List.of("getKey", "getValue"),
            List.of("indexOf", "lastIndexOf"),
            List.of("startsWith", "endsWith", "contains", "equals"),
            List.of("equals", "equalsIgnoreCase"),
            List.of("toLowerCase", "toUpperCase"),
            List.of("isDigit", "isLetter", "isLetterOrDigit", "isUpperCase", "isLowerCase", "isWhitespace"),
            List.of("size", "length"),
            List.of("append", "insert"),
            List.of("anyMatch", "allMatch", "noneMatch"),
            List.of("incrementAndGet", "getAndIncrement", "decrementAndGet"),
            List.of("any", "all"));

    static final Vocabulary VOCABULARY = new Vocabulary(LEVELS, RIVALS, METHODS, METHODS, Set.of("this", "super"));

    private JavaWords() {}
}
