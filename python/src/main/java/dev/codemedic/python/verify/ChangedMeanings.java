package dev.codemedic.python.verify;

import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Words and operators of the language that are given another meaning, and warnings that are silenced. */
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
    List<String> found() {
        var found = new ArrayList<String>();
        BUILTINS.stream()
                .filter(word ->
                        change.newNames().binds(word) && !change.oldNames().binds(word))
                .filter(word -> change.before()
                        .nodes("identifier")
                        .anyMatch(node -> node.text().equals(word)))
                .sorted()
                .forEach(word -> found.add(word + " is given another meaning"));
        change.tree().added("function_definition").stream()
                .filter(function ->
                        ANSWERS.contains(function.field("name").map(Node::text).orElse("")))
                .filter(ChangedMeanings::sameForAll)
                .forEach(function -> found.add("a new "
                        + function.field("name").map(Node::text).orElse("") + " gives the same answer to everything"));
        if (change.moreOften(SILENCERS)) {
            found.add("warnings are silenced");
        }
        return found;
    }

    private static boolean sameForAll(Node function) {
        var returns = PythonChange.own(function, "return_statement");
        return !returns.isEmpty()
                && returns.stream()
                        .flatMap(node -> node.namedChildren().stream())
                        .allMatch(PythonChange::constant);
    }
}
