package dev.codemedic.python.verify;

import dev.codemedic.syntax.Node;
import java.util.Set;
import java.util.stream.Stream;

/** Words and operators of the language that are given another meaning, warnings that are silenced, data that is dropped. */
final class ChangedMeanings {
    private static final Set<String> BUILTINS = Set.of(
            "abs",
            "all",
            "any",
            "bool",
            "dict",
            "divmod",
            "enumerate",
            "filter",
            "float",
            "getattr",
            "hasattr",
            "hash",
            "int",
            "isinstance",
            "issubclass",
            "iter",
            "len",
            "list",
            "map",
            "max",
            "min",
            "next",
            "open",
            "print",
            "range",
            "repr",
            "reversed",
            "round",
            "set",
            "sorted",
            "str",
            "sum",
            "tuple",
            "type",
            "zip",
            "AssertionError",
            "Exception",
            "KeyError",
            "ValueError",
            "TypeError",
            "IndexError");
    private static final Set<String> ANSWERS = Set.of(
            "__eq__",
            "__ne__",
            "__lt__",
            "__le__",
            "__gt__",
            "__ge__",
            "__bool__",
            "__contains__",
            "__exit__",
            "__aexit__",
            "__getattr__",
            "__getitem__",
            "__missing__",
            "__len__",
            "__instancecheck__");
    private static final Set<String> SILENCERS =
            Set.of("warnings.filterwarnings", "warnings.simplefilter", "warnings.catch_warnings", "logging.disable");

    private final PythonChange change;

    ChangedMeanings(PythonChange change) {
        this.change = change;
    }

    /** Each in a few words. */
    Stream<String> found() {
        var file = change.file();
        var words = BUILTINS.stream()
                .filter(word ->
                        change.newNames().binds(word) && !change.oldNames().binds(word))
                .filter(word -> file.before()
                        .nodes("identifier")
                        .anyMatch(node -> node.text().equals(word)))
                .sorted()
                .map(word -> word + " is given another meaning");
        var answers = file.tree().added("function_definition").stream()
                .filter(function -> ANSWERS.contains(name(function)) && file.sameForAll(function))
                .map(function -> "a new " + name(function) + " gives the same answer to everything");
        var silenced = change.moreOften(SILENCERS) ? Stream.of("warnings are silenced") : Stream.<String>empty();
        var dropped = file.tree().added("keyword_argument").stream()
                .filter(ChangedMeanings::ignoresErrors)
                .map(_ -> "what cannot be decoded is dropped");
        return Stream.of(words, answers, silenced, dropped).flatMap(each -> each);
    }

    private static boolean ignoresErrors(Node argument) {
        return name(argument).equals("errors")
                && argument.field("value")
                        .filter(value ->
                                value.is("string") && PythonNames.content(value).equals("ignore"))
                        .isPresent();
    }

    private static String name(Node named) {
        return named.field("name").map(Node::text).orElse("");
    }
}
