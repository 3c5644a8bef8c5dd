package dev.codemedic.repair.code;

import dev.codemedic.syntax.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a syntax node means, the same in every language. The nodes inside are those of the language's tree. */
public sealed interface Form {

    /** Arithmetic or bits. @param operator the token */
    record Binary(Node left, Node operator, Node right) implements Form {}

    /** A comparison or a test of membership or identity. @param operator the token; of several the first */
    record Compare(Node left, Node operator, Node right) implements Form {}

    /** And, or. */
    record Logical(Node left, Node operator, Node right) implements Form {}

    /** A negated condition. */
    record Not(Node operand) implements Form {}

    /** A negative number or expression. */
    record Minus(Node operand) implements Form {}

    /**
     * A call, or the making of an object.
     *
     * @param receiver what a method is called on; null for a function
     * @param name the last part of what is called
     * @param arguments in order
     * @param list the brackets with what is in them
     * @param creation whether it makes an object
     */
    record Call(@Nullable Node receiver, Node name, List<Node> arguments, Node list, boolean creation)
            implements Form {}

    /** An element of a sequence or a mapping. @param indexes one, or several where the language has such */
    record Index(Node object, List<Node> indexes) implements Form {}

    /** A part of a sequence. @param from null for the start @param to null for the end */
    record Slice(Node object, @Nullable Node from, @Nullable Node to) implements Form {}

    /** An attribute or field. */
    record Member(Node object, Node name) implements Form {}

    /** A name. */
    record Name(String text) implements Form {}

    /** A whole number. */
    record Int(long value) implements Form {}

    /** A number with a fraction. */
    record Real() implements Form {}

    /** A text. */
    record Text() implements Form {}

    /** True or false. */
    record Bool(boolean value) implements Form {}

    /** The language's null. */
    record Null() implements Form {}

    /** A list, tuple, set or array written out. @param open where its first element may stand */
    record Sequence(List<Node> elements, int open) implements Form {}

    /** One of two values by a condition. */
    record Choice(Node condition, Node then, Node otherwise) implements Form {}

    /** Brackets around an expression. */
    record Group(Node inner) implements Form {}

    /** Any other expression. */
    record OtherExpression() implements Form {}

    /** An assignment, also one that declares. @param operator the token, such as {@code =} or {@code +=} */
    record Assign(Node target, Node operator, Node value) implements Form {}

    /** An expression as a statement. */
    record Bare(Node expression) implements Form {}

    /** A decision. @param otherwise null without one */
    record If(Node condition, Node then, @Nullable Node otherwise) implements Form {}

    /** A loop while a condition holds. */
    record While(Node condition, Node body) implements Form {}

    /** A loop over elements. */
    record ForEach(Node variable, Node iterable, Node body) implements Form {}

    /** Return or yield. @param value null without one */
    record Return(@Nullable Node value) implements Form {}

    /** Break or continue. */
    record Jump(String word) implements Form {}

    /** A sequence of statements. */
    record Block(List<Node> statements) implements Form {}

    /** Any other statement. */
    record OtherStatement() implements Form {}

    /** Neither an expression nor a statement. */
    record Neither() implements Form {}

    /** Whether it is an expression. */
    default boolean isExpression() {
        return switch (this) {
            case Binary _,
                    Compare _,
                    Logical _,
                    Not _,
                    Minus _,
                    Call _,
                    Index _,
                    Slice _,
                    Member _,
                    Name _,
                    Int _,
                    Real _,
                    Text _,
                    Bool _,
                    Null _,
                    Sequence _,
                    Choice _,
                    Group _,
                    OtherExpression _ -> true;
            case Assign _, Bare _, If _, While _, ForEach _, Return _, Jump _, Block _, OtherStatement _, Neither _ ->
                false;
        };
    }

    /** Whether it is a statement. */
    default boolean isStatement() {
        return switch (this) {
            case Assign _, Bare _, If _, While _, ForEach _, Return _, Jump _, OtherStatement _ -> true;
            default -> false;
        };
    }
}
