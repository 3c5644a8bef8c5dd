package dev.codemedic.java.types;

import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeScanner;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Finds the statements of a method that can be exchanged one by one; those within expressions go with these. */
final class Statements extends TreeScanner {
    private final Set<JCTree> found = Collections.newSetFromMap(new IdentityHashMap<>());

    static Set<JCTree> of(JCTree.JCMethodDecl method) {
        var scanner = new Statements();
        scanner.statement(method.body);
        return scanner.found;
    }

    private void statement(JCTree tree) {
        if (tree != null) {
            found.add(tree);
            scan(tree);
        }
    }

    @Override
    public void visitBlock(JCTree.JCBlock tree) {
        tree.stats.forEach(this::statement);
    }

    @Override
    public void visitForLoop(JCTree.JCForLoop tree) {
        statement(tree.body);
    }

    @Override
    public void visitForeachLoop(JCTree.JCEnhancedForLoop tree) {
        statement(tree.body);
    }

    @Override
    public void visitWhileLoop(JCTree.JCWhileLoop tree) {
        statement(tree.body);
    }

    @Override
    public void visitDoLoop(JCTree.JCDoWhileLoop tree) {
        statement(tree.body);
    }

    @Override
    public void visitLabelled(JCTree.JCLabeledStatement tree) {
        statement(tree.body);
    }

    @Override
    public void visitIf(JCTree.JCIf tree) {
        statement(tree.thenpart);
        statement(tree.elsepart);
    }

    @Override
    public void visitSynchronized(JCTree.JCSynchronized tree) {
        statement(tree.body);
    }

    @Override
    public void visitTry(JCTree.JCTry tree) {
        statement(tree.body);
        tree.catchers.forEach(catcher -> statement(catcher.body));
        statement(tree.finalizer);
    }

    @Override
    public void visitSwitch(JCTree.JCSwitch tree) {
        for (var each : tree.cases) {
            if (each.caseKind == JCTree.JCCase.STATEMENT) {
                each.stats.forEach(this::statement);
            } else if (each.body instanceof JCTree.JCBlock block) {
                statement(block);
            }
        }
    }

    @Override
    public void visitLambda(JCTree.JCLambda tree) {
        // its types depend on what is around it
    }

    @Override
    public void visitClassDef(JCTree.JCClassDecl tree) {
        // a declaration that is one
    }

    @Override
    public void visitSwitchExpression(JCTree.JCSwitchExpression tree) {
        // its statements give the expression its type
    }
}
