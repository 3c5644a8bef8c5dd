package dev.codemedic.java.verify;

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
 * A change of a Java file and the failure that it is to heal, as those look at it who tell hiding from healing.
 *
 * @param failure what is to be healed
 * @param known the literals that only the failing run has
 * @param tree the file before and after
 */
record JavaChange(Failure failure, KnownValues known, TreeChange tree) {
    static final String[] STATEMENTS = {
        "expression_statement", "return_statement", "throw_statement", "local_variable_declaration", "if_statement",
        "for_statement", "enhanced_for_statement", "while_statement", "do_statement", "try_statement",
        "switch_expression", "assert_statement", "continue_statement", "break_statement", "yield_statement"
    };
    private static final Set<String> LITERALS = Set.of(
            "null_literal",
            "true",
            "false",
            "decimal_integer_literal",
            "decimal_floating_point_literal",
            "string_literal",
            "character_literal",
            "hex_integer_literal");
    /** Types whose methods and constructors only make a value of the values they are given. */
    private static final Set<String> MAKERS = Set.of(
            "List",
            "Map",
            "Set",
            "Optional",
            "OptionalInt",
            "OptionalLong",
            "OptionalDouble",
            "Collections",
            "Arrays",
            "Integer",
            "Long",
            "Double",
            "Float",
            "Boolean",
            "String",
            "Character",
            "BigDecimal",
            "BigInteger",
            "ArrayList",
            "LinkedList",
            "HashMap",
            "HashSet",
            "TreeMap",
            "TreeSet",
            "LinkedHashMap",
            "Stream",
            "Duration",
            "ArrayDeque",
            "StringBuilder",
            "Short",
            "Byte",
            "Math",
            "Object");

    static final String[] FUNCTIONS = {
        "method_declaration", "constructor_declaration", "compact_constructor_declaration"
    };

    static JavaChange of(Diagnosis diagnosis, SourceTree sources, TreeChange tree) {
        return new JavaChange(diagnosis.failure(), new KnownValues(diagnosis, sources), tree);
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

    boolean compileError() {
        return failure.kind() == Failure.Kind.COMPILE_ERROR;
    }

    /** Whether an expression has the same value whatever the program's variables hold. */
    static boolean constant(Node expression) {
        return Stream.concat(Stream.of(expression), expression.descendants())
                .filter(node -> node.is("identifier", "this", "field_access", "lambda_expression"))
                .allMatch(JavaChange::onlyMakes);
    }

    private static boolean onlyMakes(Node node) {
        if (!node.is("identifier")) {
            return false;
        }
        boolean called = node.fieldName().filter("name"::equals).isPresent()
                && node.parent()
                        .filter(call -> call.is("method_invocation")
                                && call.field("object").isPresent())
                        .isPresent();
        return called || MAKERS.contains(node.text());
    }

    /** Whether a node is one literal, a sign before a number included. */
    static boolean literal(Node node) {
        return LITERALS.contains(node.kind())
                || node.is("unary_expression", "parenthesized_expression")
                        && node.namedChildren().stream().allMatch(JavaChange::literal);
    }

    /** The methods that are in both trees: before and after. Overloads count as one, by the first. */
    List<List<Node>> functions() {
        var now = functions(after());
        return functions(before()).entrySet().stream()
                .flatMap(entry -> Optional.ofNullable(now.get(entry.getKey())).stream()
                        .map(later -> List.of(entry.getValue(), later)))
                .toList();
    }

    private static Map<String, Node> functions(SyntaxTree tree) {
        return tree.nodes()
                .filter(node -> node.is(FUNCTIONS))
                .collect(Collectors.toMap(
                        node -> node.field("name").map(Node::text).orElse("")
                                + node.field("parameters").map(Node::text).orElse("")
                                + CapabilityUses.place(node),
                        node -> node,
                        (first, _) -> first));
    }

    /** The nodes of a kind in a method that are not in a method or function within it. */
    static List<Node> own(Node function, String... kinds) {
        return function.descendants(kinds)
                .filter(node -> node.ancestors()
                        .filter(each -> each.is(FUNCTIONS)
                                || each.is("lambda_expression", "class_body") && function.contains(each))
                        .findFirst()
                        .filter(function::equals)
                        .isPresent())
                .toList();
    }
}
