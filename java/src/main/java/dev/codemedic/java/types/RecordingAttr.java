package dev.codemedic.java.types;

import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.comp.Attr;
import com.sun.tools.javac.comp.AttrContext;
import com.sun.tools.javac.comp.Env;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.util.Context;
import java.util.Set;
import java.util.function.BiConsumer;

/** The compiler's attribution, which tells what is in scope where statements stand. */
final class RecordingAttr extends Attr {
    private Set<JCTree> wanted = Set.of();
    private BiConsumer<JCTree, Env<AttrContext>> taker = (_, _) -> {};

    private RecordingAttr(Context context) {
        super(context);
    }

    /** Makes a compiler use it; before anything else of the compiler is made. */
    static void register(Context context) {
        context.put(attrKey, (Context.Factory<Attr>) RecordingAttr::new);
    }

    /**
     * Attributes a declaration.
     *
     * @param statements those whose surroundings are wanted
     * @param environments takes each with its surroundings, which change as attribution goes on
     */
    void attribute(
            JCTree declaration,
            Env<AttrContext> env,
            Set<JCTree> statements,
            BiConsumer<JCTree, Env<AttrContext>> environments) {
        wanted = statements;
        taker = environments;
        try {
            attribStat(declaration, env);
        } finally {
            wanted = Set.of();
            taker = (_, _) -> {};
        }
    }

    @Override
    public Type attribStat(JCTree tree, Env<AttrContext> env) {
        if (wanted.contains(tree)) {
            taker.accept(tree, env);
        }
        return super.attribStat(tree, env);
    }
}
