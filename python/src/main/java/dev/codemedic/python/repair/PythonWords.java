package dev.codemedic.python.repair;

import dev.codemedic.python.code.Keywords;
import dev.codemedic.repair.code.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Python's operators and common names. */
final class PythonWords {
    private static final Map<String, Integer> LEVELS = Map.ofEntries(
            Map.entry("or", 1),
            Map.entry("and", 2),
            Map.entry("not", 3),
            Map.entry("<", 4),
            Map.entry("<=", 4),
            Map.entry(">", 4),
            Map.entry(">=", 4),
            Map.entry("==", 4),
            Map.entry("!=", 4),
            Map.entry("in", 4),
            Map.entry("not in", 4),
            Map.entry("is", 4),
            Map.entry("is not", 4),
            Map.entry("|", 5),
            Map.entry("^", 6),
            Map.entry("&", 7),
            Map.entry("<<", 8),
            Map.entry(">>", 8),
            Map.entry("+", 9),
            Map.entry("-", 9),
            Map.entry("*", 10),
            Map.entry("/", 10),
            Map.entry("//", 10),
            Map.entry("%", 10),
            Map.entry("@", 10),
            Map.entry("**", 12));
    private static final Map<String, List<String>> RIVALS = Map.ofEntries(
            Map.entry("+", List.of("-", "*", "//", "/", "%")),
            Map.entry("-", List.of("+", "*", "//", "/", "%")),
            Map.entry("*", List.of("+", "**", "/", "//", "-", "%")),
            Map.entry("/", List.of("//", "*", "%", "-")),
            Map.entry("//", List.of("/", "%", "*", "-")),
            Map.entry("%", List.of("//", "/", "*", "+", "-")),
            Map.entry("**", List.of("*", "+")),
            Map.entry("&", List.of("|", "^", "and")),
            Map.entry("|", List.of("&", "^", "or")),
            Map.entry("^", List.of("&", "|", "**")),
            Map.entry("<<", List.of(">>")),
            Map.entry(">>", List.of("<<")),
            Map.entry("<", List.of("<=", ">", ">=", "==", "!=")),
            Map.entry("<=", List.of("<", ">=", ">", "==", "!=")),
            Map.entry(">", List.of(">=", "<", "<=", "==", "!=")),
            Map.entry(">=", List.of(">", "<=", "<", "==", "!=")),
            Map.entry("==", List.of("!=", "<=", ">=", "<", ">", "in", "is")),
            Map.entry("!=", List.of("==", "<", ">", "<=", ">=", "not in")),
            Map.entry("in", List.of("not in", "==")),
            Map.entry("not in", List.of("in", "!=")),
            Map.entry("is", List.of("is not", "==")),
            Map.entry("is not", List.of("is", "!=")),
            Map.entry("and", List.of("or")),
            Map.entry("or", List.of("and")),
            Map.entry("+=", List.of("-=", "*=", "//=", "%=")),
            Map.entry("-=", List.of("+=", "//=", "*=")),
            Map.entry("*=", List.of("+=", "**=", "//=", "/=")),
            Map.entry("/=", List.of("//=", "*=", "-=", "%=")),
            Map.entry("//=", List.of("/=", "%=", "-=", "*=")),
            Map.entry("%=", List.of("//=", "/=", "-=")),
            Map.entry("&=", List.of("|=", "^=")),
            Map.entry("|=", List.of("&=", "^=")),
            Map.entry("^=", List.of("&=", "|=")),
            Map.entry("<<=", List.of(">>=")),
            Map.entry(">>=", List.of("<<=")));
    private static final List<List<String>> FUNCTIONS = List.of(
            List.of("any", "all"),
            List.of("min", "max", "sum", "len"),
            List.of("sorted", "reversed", "list", "tuple", "set"),
            List.of("int", "float", "round", "str", "abs"),
            List.of("range", "enumerate", "zip"),
            List.of("ord", "chr"),
            List.of("floor", "ceil", "round", "int"),
            List.of("isinstance", "issubclass"),
            List.of("heappush", "heappop", "heapify"));
    private static final List<List<String>> METHODS = List.of(
            List.of("append", "extend", "insert", "add"),
            List.of("add", "update", "discard", "remove"),
            List.of("pop", "popleft", "remove"),
            List.of("append", "appendleft"),
            List.of("lower", "upper", "title", "capitalize", "swapcase", "casefold"),
            List.of("strip", "lstrip", "rstrip"),
            List.of("find", "rfind", "index", "count"),
            List.of("startswith", "endswith"),
            List.of("keys", "values", "items"),
            List.of("union", "intersection", "difference", "symmetric_difference"),
            List.of("issubset", "issuperset", "isdisjoint"),
            List.of("split", "rsplit", "splitlines"),
            List.of("ljust", "rjust", "center", "zfill"),
            List.of("isdigit", "isalpha", "isalnum", "isupper", "islower", "isspace"),
            List.of("get", "pop", "setdefault"),
            List.of("floor", "ceil"));
    private static final Set<String> WORDS =
            Stream.concat(Keywords.ALL.stream(), Stream.of("self", "cls")).collect(Collectors.toUnmodifiableSet());

    static final Vocabulary VOCABULARY = new Vocabulary(LEVELS, RIVALS, FUNCTIONS, METHODS, WORDS);

    private PythonWords() {}
}
