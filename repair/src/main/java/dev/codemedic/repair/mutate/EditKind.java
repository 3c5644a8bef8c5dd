package dev.codemedic.repair.mutate;

import java.util.Locale;

/** The kinds of edits that the search knows. Their words stand in reports and in the learned prior. */
public enum EditKind {
    OPERATOR("another operator"),
    COMPARISON("another comparison"),
    BOUNDARY("a shifted boundary"),
    SWAP_OPERANDS("operands swapped"),
    DROP_OPERAND("an operand dropped"),
    OFF_BY_ONE("one more or one less"),
    CONSTANT("another constant"),
    VARIABLE("another variable"),
    EXCHANGE("two variables exchanged"),
    EXTEND("an operand added"),
    VALUE("a variable in place of an expression"),
    INGREDIENT("an expression from nearby"),
    UNWRAP("a call or index dropped"),
    WRAP("a call around an expression"),
    SWAP_ARGUMENTS("arguments swapped"),
    DROP_ARGUMENT("an argument dropped"),
    ADD_ARGUMENT("an argument added"),
    FUNCTION("another function"),
    MEMBER("another attribute"),
    PART("a part of a sequence"),
    ELEMENT("an element of a sequence"),
    NEGATE("a condition negated"),
    STRENGTHEN("a condition strengthened"),
    WEAKEN("a condition weakened"),
    CONDITION("another condition"),
    LITERAL("another literal"),
    TARGET("another target of an assignment"),
    TO_ASSIGNMENT("an assignment in place of a call"),
    ASSIGNMENT("another kind of assignment"),
    DELETE("a statement deleted"),
    MOVE("a statement moved"),
    INSERT_ASSIGNMENT("an assignment inserted"),
    INSERT_CALL("a call inserted"),
    INSERT_COPY("a statement from nearby inserted"),
    INSERT_GUARD("a guard inserted"),
    INSERT_RETURN("a return inserted"),
    REPLACE_STATEMENT("a statement replaced"),
    SEED("a known fault's cure");

    private final String words;

    EditKind(String words) {
        this.words = words;
    }

    /** In a few words. */
    public String words() {
        return words;
    }

    /** The name in the learned prior and in JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
