package dev.codemedic.java.types;

import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.EndPosTable;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.tree.TreeScanner;
import dev.codemedic.repair.code.Type.Sort;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The types that the compiler has found for the expressions and variables of a method. */
public final class ExpressionTypes {
    private static final Pattern PACKAGES = Pattern.compile("(?<![\\w.])(?:[a-z_][\\w]*\\.)+(?=[A-Z])");

    private final Javac javac;
    private final EndPosTable ends;
    private final Map<Span, Type> types = new HashMap<>();
    private final Map<Span, Optional<dev.codemedic.repair.code.Type>> known = new HashMap<>();

    private record Span(int start, int end) {}

    ExpressionTypes(Javac javac, JCTree.JCMethodDecl method, EndPosTable ends) {
        this.javac = javac;
        this.ends = ends;
        new Collector().scan(method.body);
    }

    private final class Collector extends TreeScanner {
        @Override
        public void scan(@Nullable JCTree tree) {
            if (tree instanceof JCTree.JCExpression && tree.type != null && !(tree.type instanceof Type.MethodType)) {
                int start = TreeInfo.getStartPos(tree);
                types.put(new Span(start, TreeInfo.getEndPos(tree, ends)), tree.type);
            }
            super.scan(tree);
        }

        @Override
        public void visitVarDef(JCTree.JCVariableDecl tree) {
            if (tree.sym != null) {
                types.put(new Span(tree.pos, tree.pos + tree.name.length()), tree.sym.type);
            }
            super.visitVarDef(tree);
        }
    }

    /** The type of what stands from one offset to another; empty where it is none, or none that can be written down. */
    public Optional<dev.codemedic.repair.code.Type> of(int start, int end) {
        return known.computeIfAbsent(
                new Span(start, end),
                span -> Optional.ofNullable(types.get(span)).flatMap(this::plain));
    }

    private Optional<dev.codemedic.repair.code.Type> plain(Type type) {
        if (type.hasTag(TypeTag.BOT)) {
            return Optional.of(new dev.codemedic.repair.code.Type(Sort.NULL, "null", ""));
        }
        var text = text(type);
        if (type.isErroneous() || text.isEmpty() || text.indexOf('#') >= 0 || text.indexOf('&') >= 0) {
            return Optional.empty();
        }
        var named = dev.codemedic.repair.code.Type.named(text);
        if (type.isPrimitiveOrVoid() || type.hasTag(TypeTag.ARRAY) || !named.is(Sort.OBJECT)) {
            return Optional.of(named);
        }
        return Optional.of(family(type, text).orElse(named));
    }

    /** Classes that are collections without being named so. */
    private Optional<dev.codemedic.repair.code.Type> family(Type type, String text) {
        return held(type, "java.util.Map", 1)
                .map(held -> new dev.codemedic.repair.code.Type(Sort.MAP, text, held))
                .or(() -> held(type, "java.util.Set", 0)
                        .map(held -> new dev.codemedic.repair.code.Type(Sort.SET, text, held)))
                .or(() -> held(type, "java.util.Collection", 0)
                        .map(held -> new dev.codemedic.repair.code.Type(Sort.SEQUENCE, text, held)));
    }

    private Optional<String> held(Type type, String family, int argument) {
        var parent = javac.types().asSuper(type, javac.platform(family));
        if (parent == null) {
            return Optional.empty();
        }
        var arguments = parent.getTypeArguments();
        return Optional.of(arguments.size() > argument ? text(arguments.get(argument)) : "");
    }

    private static String text(Type type) {
        return PACKAGES.matcher(type.baseType().toString()).replaceAll("");
    }
}
