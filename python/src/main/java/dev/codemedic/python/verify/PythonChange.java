package dev.codemedic.python.verify;

import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Frame;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.verify.KnownValues;
import dev.codemedic.syntax.Node;
import dev.codemedic.syntax.SyntaxTree;
import dev.codemedic.syntax.TreeChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A change of a Python file and the failure that it is to heal, as those look at it who tell hiding from healing.
 *
 * @param failure what is to be healed
 * @param known the literals that only the failing run has
 * @param tree the file before and after
 * @param oldNames what its names stood for
 * @param newNames what they stand for
 */
record PythonChange(Failure failure, KnownValues known, TreeChange tree, PythonNames oldNames, PythonNames newNames) {
    static final String[] STATEMENTS = {
        "expression_statement", "return_statement", "raise_statement", "assert_statement", "if_statement",
        "for_statement", "while_statement", "try_statement", "with_statement", "continue_statement",
        "break_statement", "pass_statement", "delete_statement", "import_statement", "import_from_statement"
    };
    private static final Set<String> CONSTANTS =
            Set.of("none", "true", "false", "integer", "float", "string", "concatenated_string", "ellipsis");
    /** What only makes a value of the values it is given. */
    private static final Set<String> MAKERS = Set.of(
            "int",
            "float",
            "str",
            "bool",
            "list",
            "dict",
            "set",
            "tuple",
            "frozenset",
            "bytes",
            "sum",
            "abs",
            "len",
            "round",
            "min",
            "max",
            "Decimal",
            "Fraction",
            "complex",
            "sorted",
            "range");

    static PythonChange of(Diagnosis diagnosis, SourceTree sources, TreeChange tree) {
        return new PythonChange(
                diagnosis.failure(),
                new KnownValues(diagnosis, sources),
                tree,
                new PythonNames(tree.before()),
                new PythonNames(tree.after()));
    }

    SyntaxTree before() {
        return tree.before();
    }

    SyntaxTree after() {
        return tree.after();
    }

    /** The statement that failed, where it lies in this file. */
    Optional<Node> failing() {
        return failure.prime().flatMap(this::statement);
    }

    /** The statements of this file on the way to the failing place, the failing one first. */
    List<Node> onTheWay() {
        return failure.root()
                .projectFrames()
                .flatMap(frame -> statement(frame).stream())
                .distinct()
                .toList();
    }

    private Optional<Node> statement(Frame frame) {
        return Optional.of(frame)
                .filter(each -> each.file().endsWith(before().file().path()))
                .flatMap(each -> before().nodes()
                        .filter(node -> node.is(STATEMENTS) && node.line() == each.line())
                        .findFirst());
    }

    /** Whether what was thrown says that the code's words are wrong, and not its values. */
    boolean wrongWords() {
        return failure.kind() == Failure.Kind.COMPILE_ERROR
                || Set.of(
                                "NameError",
                                "UnboundLocalError",
                                "ImportError",
                                "ModuleNotFoundError",
                                "SyntaxError",
                                "IndentationError",
                                "TabError")
                        .contains(failure.root().simpleType());
    }

    /** Whether an expression has the same value whatever the program's variables hold. */
    static boolean constant(Node expression) {
        return Stream.concat(Stream.of(expression), expression.descendants())
                .filter(node -> node.is("identifier", "attribute", "yield", "await"))
                .allMatch(node -> node.is("identifier") && MAKERS.contains(node.text()));
    }

    /** Whether a node is one literal, a sign before a number included. */
    static boolean literal(Node node) {
        return CONSTANTS.contains(node.kind())
                || node.is("unary_operator") && node.namedChildren().stream().allMatch(PythonChange::literal)
                || node.is("parenthesized_expression")
                        && node.namedChildren().size() == 1
                        && literal(node.namedChildren().getFirst());
    }

    /** The functions of a tree by their full names; a class counts as well, and the file itself is the empty name. */
    static Map<String, Node> functions(SyntaxTree tree) {
        return tree.nodes("function_definition")
                .collect(Collectors.toMap(
                        function -> function.field("name").map(Node::text).orElse("") + "<"
                                + CapabilityUses.place(function),
                        function -> function,
                        (first, _) -> first));
    }

    /** Those that are in both trees: before and after. */
    List<List<Node>> functions() {
        var now = functions(after());
        return functions(before()).entrySet().stream()
                .flatMap(entry -> Optional.ofNullable(now.get(entry.getKey())).stream()
                        .map(later -> List.of(entry.getValue(), later)))
                .toList();
    }

    /** The nodes of a kind in a function that are not in a function within it. */
    static List<Node> own(Node function, String... kinds) {
        return function.descendants(kinds)
                .filter(node -> node.ancestors()
                        .filter(each -> each.is("function_definition", "lambda", "class_definition"))
                        .findFirst()
                        .filter(function::equals)
                        .isPresent())
                .toList();
    }

    /** How often a file calls or names one of these, by their full names. */
    static long mentions(SyntaxTree tree, PythonNames names, Set<String> wanted) {
        return tree.nodes()
                .filter(node -> node.is("identifier", "attribute"))
                .filter(node -> node.enclosing("import_statement", "import_from_statement")
                        .isEmpty())
                .filter(node -> names.of(node).filter(wanted::contains).isPresent())
                .count();
    }

    /** Whether these are named more often than before. */
    boolean moreOften(Set<String> wanted) {
        return mentions(after(), newNames, wanted) > mentions(before(), oldNames, wanted);
    }
}
