package dev.codemedic.java.types;

import com.sun.tools.javac.comp.Attr;
import com.sun.tools.javac.tree.JCTree;

/**
 * A statement that runs something when it is attributed. The compiler tries statements so that nothing of them stays
 * with it; what it finds wrong with this one's own text it would keep for itself, and this one has none.
 */
final class Aside extends JCTree.JCSkip {
    private final Runnable work;

    Aside(Runnable work) {
        this.work = work;
    }

    @Override
    public void accept(Visitor visitor) {
        if (visitor instanceof Attr) {
            work.run();
        } else {
            super.accept(visitor);
        }
    }
}
