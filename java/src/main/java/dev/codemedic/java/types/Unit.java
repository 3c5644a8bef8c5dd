package dev.codemedic.java.types;

import com.sun.tools.javac.tree.JCTree;
import dev.codemedic.core.source.Edit;
import java.util.List;
import java.util.Optional;

/**
 * A statement that can be exchanged.
 *
 * @param start offset of its first character
 * @param end offset behind its last one
 * @param before what is in scope before it
 * @param single whether it stands in a block, with others before and behind it
 * @param parts the outermost of those inside it, in order
 */
record Unit(JCTree tree, int start, int end, Surroundings before, boolean single, List<Unit> parts) {

    /** Whether a change lies in it and concerns nothing behind it; what is inserted behind it does not lie in it. */
    boolean holds(int from, int to) {
        return start <= from && to <= end && !(from == to && from == end) && keepsNames(from);
    }

    /** Whether the names that it gives to what comes behind it stay as they are. */
    private boolean keepsNames(int from) {
        return switch (tree) {
            case JCTree.JCVariableDecl variable -> from > variable.pos;
            case JCTree.JCExpressionStatement _ -> true;
            default -> !declares();
        };
    }

    /** Whether it is changed, or its border is. */
    boolean touches(List<Edit> edits) {
        for (var edit : edits) {
            if (start <= edit.end() && edit.start() <= end) {
                return true;
            }
        }
        return false;
    }

    boolean isBlock() {
        return tree instanceof JCTree.JCBlock;
    }

    /** Whether more is in scope behind it than before it. */
    boolean declares() {
        return Units.declares(tree);
    }

    /** Whether an edit replaces it as a whole, and nothing else. */
    boolean isAllOf(Edit edit, String text) {
        return edit.start() <= start
                && end <= edit.end()
                && text.substring(edit.start(), start).isBlank()
                && text.substring(end, edit.end()).isBlank();
    }

    /** The variable that the statement does nothing but give a value. */
    Optional<String> assigns() {
        return tree instanceof JCTree.JCExpressionStatement bare
                        && bare.expr instanceof JCTree.JCAssign assign
                        && assign.lhs instanceof JCTree.JCIdent name
                ? Optional.of(name.name.toString())
                : Optional.empty();
    }

    /** Whether something of it runs after what stands inside it. */
    boolean returns() {
        return tree instanceof JCTree.JCForLoop || tree instanceof JCTree.JCDoWhileLoop;
    }

    /** Whether what stands inside it can be left out where nothing there is changed. */
    boolean isFrame() {
        return !isBlock() && !(tree instanceof JCTree.JCSwitch);
    }
}
