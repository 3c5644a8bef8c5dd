package dev.codemedic.java.types;

import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.util.List;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A file whose declarations are attributed; the bodies of its methods are when they are asked for. */
final class AttributedFile {
    private final Attribution compiler;
    private final Javac javac;
    private final JCTree.JCCompilationUnit unit;
    private final java.util.List<Member> members = new ArrayList<>();
    private final Map<Member, Optional<ExpressionTypes>> known = new HashMap<>();

    private record Member(JCTree.JCClassDecl owner, JCTree.JCMethodDecl method) {}

    AttributedFile(Attribution compiler, Javac javac, JCTree.JCCompilationUnit unit) {
        this.compiler = compiler;
        this.javac = javac;
        this.unit = unit;
        unit.getTypeDecls().forEach(this::collect);
    }

    private void collect(JCTree declaration) {
        if (declaration instanceof JCTree.JCClassDecl type) {
            for (var member : type.defs) {
                if (member instanceof JCTree.JCMethodDecl method && method.body != null) {
                    members.add(new Member(type, method));
                } else {
                    collect(member);
                }
            }
        }
    }

    /** Lets something see all methods as if they were empty: most will never be asked for. */
    void withoutBodies(Runnable work) {
        var bodies = new HashMap<JCTree.JCMethodDecl, List<JCTree.JCStatement>>();
        members.forEach(member -> {
            bodies.put(member.method(), member.method().body.stats);
            member.method().body.stats = List.nil();
        });
        try {
            work.run();
        } finally {
            bodies.forEach((method, statements) -> method.body.stats = statements);
        }
    }

    Optional<ExpressionTypes> method(int offset) {
        return members.stream()
                .filter(member -> start(member.method()) <= offset && offset < end(member.method()))
                .findFirst()
                .flatMap(member -> known.computeIfAbsent(member, this::attributed));
    }

    private Optional<ExpressionTypes> attributed(Member member) {
        return compiler.attributed(member.owner(), member.method())
                ? Optional.of(new ExpressionTypes(javac, member.method(), unit.endPositions))
                : Optional.empty();
    }

    private static int start(JCTree tree) {
        return TreeInfo.getStartPos(tree);
    }

    private int end(JCTree tree) {
        return TreeInfo.getEndPos(tree, unit.endPositions);
    }
}
