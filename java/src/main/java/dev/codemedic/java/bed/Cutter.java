package dev.codemedic.java.bed;

import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.tree.TreeMaker;
import com.sun.tools.javac.tree.TreeScanner;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.List;
import java.util.Set;

/**
 * Takes variants out of an attributed tree: a copy of a method goes with its symbol, statements become one that throws,
 * so that nothing after them depends on what they did, and a condition becomes a constant.
 */
final class Cutter extends TreeScanner {
    private final TreeMaker make;
    private final Symtab symbols;
    private final Set<Integer> starts;

    /** @param starts where the variants' stretches begin, as {@link Schemata} and {@link Choices} write them */
    Cutter(Context context, Set<Integer> starts) {
        this.make = TreeMaker.instance(context);
        this.symbols = Symtab.instance(context);
        this.starts = starts;
    }

    @Override
    public void visitClassDef(JCTree.JCClassDecl tree) {
        var kept = List.<JCTree>nil();
        for (var member : tree.defs) {
            if (member instanceof JCTree.JCMethodDecl method && starts.contains(TreeInfo.getStartPos(method))) {
                tree.sym.members().remove(method.sym);
            } else {
                kept = kept.prepend(member);
            }
        }
        tree.defs = kept.reverse();
        super.visitClassDef(tree);
    }

    @Override
    public void visitBlock(JCTree.JCBlock tree) {
        if (starts.contains(tree.pos + 1)) {
            make.at(tree.pos);
            tree.stats = List.of(make.Throw(make.Literal(TypeTag.BOT, null).setType(symbols.botType)));
        } else {
            super.visitBlock(tree);
        }
    }

    @Override
    public void visitTypeCast(JCTree.JCTypeCast tree) {
        if (starts.contains(tree.pos)) {
            make.at(tree.pos);
            tree.expr = make.Literal(TypeTag.BOOLEAN, 0).setType(symbols.booleanType);
            tree.type = symbols.booleanType;
        } else {
            super.visitTypeCast(tree);
            mend(tree, tree.clazz.type);
        }
    }

    @Override
    public void visitConditional(JCTree.JCConditional tree) {
        super.visitConditional(tree);
        mend(tree, tree.truepart.type);
    }

    @Override
    public void visitParens(JCTree.JCParens tree) {
        super.visitParens(tree);
        mend(tree, tree.expr.type);
    }

    /** What stood around something wrong has no type. */
    private static void mend(JCTree.JCExpression tree, Type type) {
        if (tree.type.isErroneous()) {
            tree.type = type;
        }
    }
}
