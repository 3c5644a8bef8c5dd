package dev.codemedic.java.bed;

import dev.codemedic.syntax.Node;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A stretch of a method's body where a choice among variants can stand.
 *
 * @param kind how the choice is written
 * @param start offset of its first character
 * @param end offset behind its last
 * @param node the statement, condition or declaration; of a gap the statement beside it
 */
record Place(Kind kind, int start, int end, Node node) {
    /** Elsewhere a second statement would not belong to what the first belongs to. */
    private static final String[] HOLDERS = {"block", "constructor_body", "switch_block_statement_group"};

    private static final String[] STATEMENTS = {
        "expression_statement",
        "return_statement",
        "throw_statement",
        "break_statement",
        "continue_statement",
        "if_statement",
        "while_statement",
        "do_statement",
        "for_statement",
        "enhanced_for_statement",
        "try_statement",
        "try_with_resources_statement",
        "synchronized_statement",
        "labeled_statement",
        "assert_statement",
        "block"
    };
    private static final String[] LEAVING = {
        "return_statement", "throw_statement", "break_statement", "continue_statement"
    };
    /** What may keep the end of a statement from being reached. */
    private static final Pattern JUMPING =
            Pattern.compile("\\b(?:return|throw|break|continue|true|for\\s*\\([^;]*;\\s*;)");
    /** Where a condition does not decide alone what comes after it. */
    private static final List<String> BINDING = List.of("instanceof", "true", "false");

    /** What can be chosen. */
    enum Kind {
        STATEMENT,
        CONDITION,
        /** The first value of a local variable. */
        VALUE,
        /** Between two statements. */
        GAP
    }

    /** The smallest place around a stretch of a method; empty where only a copy of the method can hold the change. */
    static Optional<Place> around(Node covering, Node host, int start, int end) {
        for (Optional<Node> at = Optional.of(covering);
                at.isPresent() && !at.get().equals(host);
                at = at.get().parent()) {
            var place = of(at.get()).filter(found -> found.start <= start && end <= found.end);
            if (place.isPresent()) {
                return place;
            }
        }
        return Optional.empty();
    }

    /** The gap between statements at an offset; empty where there is none, or what stands in it might not be reached. */
    static Optional<Place> gap(Node covering, Node host, int offset) {
        return Stream.concat(Stream.of(covering), covering.ancestors())
                .takeWhile(node -> !node.equals(host))
                .filter(node -> node.is(HOLDERS))
                .flatMap(holder -> holder.namedChildren().stream())
                .filter(child -> isBeside(child, offset))
                .findFirst()
                .map(child -> new Place(Kind.GAP, offset, offset, child));
    }

    private static boolean isBeside(Node child, int offset) {
        if (child.is("switch_label", "explicit_constructor_invocation")) {
            return false;
        }
        return child.start() == offset
                || child.end() == offset
                        && (child.is("expression_statement", "local_variable_declaration")
                                || !JUMPING.matcher(child.text()).find());
    }

    private static Optional<Place> of(Node node) {
        var parent = node.parent();
        if (parent.isEmpty()) {
            return Optional.empty();
        }
        boolean condition = parent.get().field("condition").filter(node::equals).isPresent();
        if (condition && parent.get().is("if_statement", "while_statement", "do_statement", "for_statement")) {
            int bracket = node.is("parenthesized_expression") ? 1 : 0;
            return BINDING.stream().anyMatch(node.text()::contains)
                    ? Optional.empty()
                    : Optional.of(new Place(Kind.CONDITION, node.start() + bracket, node.end() - bracket, node));
        }
        if (node.is("local_variable_declaration") && parent.get().is("block", "constructor_body")) {
            return value(node).map(value -> new Place(Kind.VALUE, value.start(), value.end(), node));
        }
        return node.is(STATEMENTS) && parent.get().is(HOLDERS) && !givesNames(node)
                ? Optional.of(new Place(Kind.STATEMENT, node.start(), node.end(), node))
                : Optional.empty();
    }

    /** Whether a condition may give a name to what it has tested, which what comes after the statement sees. */
    private static boolean givesNames(Node statement) {
        return statement
                .field("condition")
                .filter(condition -> condition.text().contains("instanceof"))
                .isPresent();
    }

    private static Optional<Node> value(Node declaration) {
        var declarators = declaration.fields("declarator").toList();
        boolean plain = declarators.size() == 1
                && declaration.children().stream().noneMatch(child -> child.is("modifiers"))
                && declaration
                        .field("type")
                        .filter(type -> !type.text().equals("var"))
                        .isPresent();
        return plain
                ? declarators.getFirst().field("value").filter(value -> !value.is("array_initializer"))
                : Optional.empty();
    }

    boolean contains(Place other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether what follows is never reached through this place, so that a variant must leave it as well. */
    boolean leaves() {
        return kind == Kind.STATEMENT && node.is(LEAVING);
    }

    /** The declaration without its value, {@code int n}. */
    String declared() {
        var name = node.field("declarator").flatMap(declarator -> declarator.field("name"));
        var text = node.tree().file().text();
        return text.substring(
                node.start(),
                node.field("declarator")
                        .flatMap(declarator -> declarator.field("dimensions"))
                        .or(() -> name)
                        .map(Node::end)
                        .orElse(start));
    }

    /** The name that is declared. */
    String name() {
        return node.field("declarator")
                .flatMap(declarator -> declarator.field("name"))
                .map(Node::text)
                .orElse("");
    }
}
