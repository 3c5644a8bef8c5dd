package dev.codemedic.repair.code;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.source.Edit;
import dev.codemedic.repair.order.Corpus;
import dev.codemedic.repair.validate.Baseline.Observed;
import dev.codemedic.syntax.Grammar;
import dev.codemedic.syntax.Node;
import java.util.List;
import java.util.Optional;

/** What the search must know of a language: what nodes mean, and how things are written. */
public interface Dialect extends AutoCloseable {

    /** The language's name, as failures carry it. */
    String name();

    /** The source of the standard library that a command's programs use; empty where it is not there. */
    Optional<Corpus> library(Command command);

    /** The grammar of its files. */
    Grammar grammar();

    /** The endings of its files. */
    List<String> endings();

    /** What a node means. */
    Form form(Node node);

    /** Whether a node is a function, method or constructor with a body. */
    boolean isFunction(Node node);

    /** The types within a function. @param seen what was observed at run time; empty in typed languages */
    Typing typing(Node function, Optional<Observed> seen);

    /** How tightly an expression's outermost operator binds: 1 for or, 100 for atoms. */
    int level(Node expression);

    /** Its operators and common names. */
    Vocabulary vocabulary();

    /** How tightly a binary operator binds. */
    default int level(String operator) {
        return vocabulary().level(operator);
    }

    /** {@code and}, {@code or}. */
    String and();

    /** See {@link #and}. */
    String or();

    /** {@code True} or {@code true}. */
    String bool(boolean value);

    /** The opposite of a condition. */
    Fragment not(Fragment condition);

    /** The number of elements; empty where the type has none. */
    Optional<Fragment> length(Fragment value);

    /** Whether it has no elements; empty where the type has none. */
    Optional<Fragment> isEmpty(Fragment value);

    /** Whether a container holds a value; empty where it is none. */
    Optional<Fragment> contains(Fragment container, Fragment value);

    /** Whether it is null; empty where it cannot be. */
    Optional<Fragment> isNull(Fragment value);

    /** Whether two values are equal or stand in that order, by {@code ==}, {@code <} and so on; empty where impossible. */
    Optional<Fragment> compare(Fragment left, String operator, Fragment right);

    /** Functions around one value, such as {@code abs(x)}. */
    List<Fragment> wraps(Fragment value);

    /** The larger or smaller of two; empty where it cannot be written. */
    List<Fragment> extremes(Fragment one, Fragment other);

    /** The element at an index; empty where the type has none. */
    Optional<Fragment> element(Fragment sequence, Fragment index);

    /** Parts of a sequence from and up to an index, and the like. */
    List<Fragment> parts(Fragment sequence, List<Fragment> indexes);

    /** Empty containers as they are written out; none where the language has no such literals. */
    List<Fragment> literals();

    /**
     * A new and empty container with elements instead.
     *
     * @param creation the call that makes it
     */
    List<Fragment> filled(Node creation, List<Fragment> elements);

    /** Values that a function of such a result may return early: constants of the type. */
    List<Fragment> constants(Type type);

    /** Expressions as statements that change a container by a value, such as {@code xs.append(v)}. */
    List<String> changes(Variable container, Fragment value);

    /** A statement without its end that gives a key of a mapping a value; empty where it is none. */
    Optional<String> put(Variable map, Fragment key, Fragment value);

    /** The value of a key, or another where there is none; empty where the type is no mapping. */
    List<Fragment> orDefault(Fragment map, Fragment key);

    /** An expression or assignment as a statement, with what ends it. */
    String statement(String text);

    /**
     * A decision with one statement, over several lines.
     *
     * @param indent what stands before the decision's own line
     * @param unit one step of indentation
     */
    String decision(Fragment condition, String statement, String indent, String unit, String newline);

    /** Lets each call have its own value of a default that all calls share; none where the language has no such. */
    default List<List<Edit>> ownDefaults(Node function) {
        return List.of();
    }

    /**
     * Whether a value of one type can stand where one of another is wanted. Where types are only observed, everything
     * that may be right fits; where the compiler checks them, what it would refuse does not.
     */
    boolean fits(Type wanted, Type value);

    /** The operators that a value of a type can be joined to another of its family with, likelier ones first. */
    List<String> operators(Type type);

    /** Whether the compiler checks types. */
    boolean typed();

    /** Whether blocks are told by indentation. */
    boolean indented();

    /** Lets go of what it holds open. */
    @Override
    default void close() {}
}
