package dev.codemedic.java.types;

import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.util.List;

/**
 * Whether statements are right at a place. They are taken apart, so that parts that many have in common are looked at
 * only once.
 */
record Question(Javac javac, Surroundings place, String text) {

    /**
     * The answer.
     *
     * @param statements to stand at the place, in a block of their own
     * @param again whether the same may be asked again
     */
    static boolean of(Javac javac, Surroundings place, String statements, boolean again) {
        var question = new Question(javac, place, "{" + statements + "\n}");
        return again ? place.statements(statements, question::holds) : question.holds();
    }

    private boolean holds() {
        var parsed = javac.block(text);
        return parsed.isPresent() && new Parts(parsed.get()).hold();
    }

    private final class Parts {
        private final JCTree.JCBlock block;
        private final Ends ends;

        Parts(Javac.Parsed parsed) {
            this.block = parsed.block();
            this.ends = new Ends(parsed.parser());
        }

        boolean hold() {
            if (block.stats.size() != 1) {
                return attributed(block);
            }
            return switch (block.stats.head) {
                case JCTree.JCIf decision
                when decision.elsepart == null && plain(decision.cond) ->
                    condition(decision.cond) && statement(decision.thenpart);
                case JCTree.JCWhileLoop loop when never(loop.cond) -> false;
                case JCTree.JCWhileLoop loop when isEmpty(loop.body) && plain(loop.cond) -> condition(loop.cond);
                default -> attributed(block);
            };
        }

        /** The compiler takes what such a loop repeats for a slip. */
        private boolean never(JCTree.JCExpression condition) {
            return TreeInfo.skipParens(condition) instanceof JCTree.JCLiteral literal
                    && Boolean.FALSE.equals(literal.getValue());
        }

        private String slice(JCTree tree) {
            return text.substring(TreeInfo.getStartPos(tree), TreeInfo.getEndPos(tree, ends));
        }

        /** A condition that tests for a type may give a name to what it has tested. */
        private boolean plain(JCTree condition) {
            return !slice(condition).contains("instanceof");
        }

        private boolean isEmpty(JCTree tree) {
            return tree instanceof JCTree.JCBlock inner && inner.stats.isEmpty() || tree instanceof JCTree.JCSkip;
        }

        private boolean statement(JCTree.JCStatement statement) {
            return isEmpty(statement)
                    || place.statements(
                            slice(statement),
                            () -> attributed(
                                    statement instanceof JCTree.JCBlock inner
                                            ? inner
                                            : javac.make().Block(0, List.of(statement))));
        }

        private boolean condition(JCTree.JCExpression tree) {
            return switch (tree) {
                case JCTree.JCParens group -> condition(group.expr);
                case JCTree.JCBinary both
                when both.hasTag(JCTree.Tag.AND) || both.hasTag(JCTree.Tag.OR) ->
                    condition(both.lhs) && condition(both.rhs);
                default ->
                    place.condition(
                            slice(tree),
                            () -> javac.right(
                                    tree,
                                    place.env(),
                                    () -> javac.attr().attribExpr(tree, place.env(), javac.symbols().booleanType)));
            };
        }

        private boolean attributed(JCTree.JCBlock statements) {
            return javac.right(statements, place.env(), () -> javac.attr().attribStat(statements, place.env()));
        }
    }
}
