package dev.codemedic.java.types;

import com.sun.tools.javac.comp.AttrContext;
import com.sun.tools.javac.comp.Env;
import com.sun.tools.javac.tree.EndPosTable;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.tree.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives the statements of a method their places; those of a block between two declarations see the same. */
final class Units extends TreeScanner {
    private final Map<JCTree, Env<AttrContext>> environments;
    private final EndPosTable ends;
    private final List<Unit> found = new ArrayList<>();
    private List<Unit> inside = new ArrayList<>();

    private Units(Map<JCTree, Env<AttrContext>> environments, EndPosTable ends) {
        this.environments = environments;
        this.ends = ends;
    }

    static List<Unit> of(JCTree.JCMethodDecl method, Map<JCTree, Env<AttrContext>> environments, EndPosTable ends) {
        var units = new Units(environments, ends);
        units.scan(method.body);
        return units.found;
    }

    @Override
    public void scan(@Nullable JCTree tree) {
        if (tree != null) {
            var env = environments.get(tree);
            enter(tree, env == null ? null : new Surroundings(env), false);
        }
    }

    @Override
    public void visitBlock(JCTree.JCBlock tree) {
        row(tree.stats);
    }

    @Override
    public void visitCase(JCTree.JCCase tree) {
        row(tree.stats);
    }

    private void row(List<JCTree.JCStatement> statements) {
        Surroundings before = null;
        for (int i = 0; i < statements.size(); i++) {
            var statement = statements.get(i);
            var env = environments.get(statement);
            before = env == null ? null : before == null ? new Surroundings(env) : before;
            boolean together = shares(statements, i, i - 1) || shares(statements, i, i + 1);
            enter(statement, together ? null : before, true);
            if (declares(statement)) {
                before = null;
            }
        }
    }

    /** Variables that are declared together are one statement to the eye and several to the compiler. */
    private static boolean shares(List<JCTree.JCStatement> statements, int one, int other) {
        return other >= 0
                && other < statements.size()
                && statements.get(one) instanceof JCTree.JCVariableDecl
                && statements.get(other) instanceof JCTree.JCVariableDecl
                && TreeInfo.getStartPos(statements.get(one)) == TreeInfo.getStartPos(statements.get(other));
    }

    /** Whether what comes behind a statement may see more than what stands before it. */
    static boolean declares(JCTree statement) {
        return switch (statement) {
            case JCTree.JCVariableDecl _, JCTree.JCClassDecl _ -> true;
            case JCTree.JCExpressionStatement bare ->
                bare.expr instanceof JCTree.JCMethodInvocation call && TreeInfo.isConstructorCall(call);
            case JCTree.JCIf _, JCTree.JCWhileLoop _, JCTree.JCForLoop _, JCTree.JCDoWhileLoop _ -> tests(statement);
            default -> false;
        };
    }

    /** Whether a decision or loop may give names to what it has tested. */
    private static boolean tests(JCTree statement) {
        var patterns = new boolean[1];
        new TreeScanner() {
            @Override
            public void visitBindingPattern(JCTree.JCBindingPattern tree) {
                patterns[0] = true;
            }
        }.scan(statement);
        return patterns[0];
    }

    private void enter(JCTree tree, @Nullable Surroundings before, boolean single) {
        int start = TreeInfo.getStartPos(tree);
        int end = TreeInfo.getEndPos(tree, ends);
        if (before == null || start < 0 || end <= start) {
            super.scan(tree);
            return;
        }
        var around = inside;
        inside = new ArrayList<>();
        super.scan(tree);
        var unit = new Unit(tree, start, end, before, single, List.copyOf(inside));
        inside = around;
        inside.add(unit);
        found.add(unit);
    }
}
