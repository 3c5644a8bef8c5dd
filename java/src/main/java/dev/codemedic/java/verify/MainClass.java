package dev.codemedic.java.verify;

import dev.codemedic.core.source.SourceFile;
import dev.codemedic.java.compile.PackageName;
import dev.codemedic.syntax.Grammar;
import dev.codemedic.syntax.Node;
import dev.codemedic.syntax.SyntaxTree;
import java.util.Optional;

/** The class that {@code java File.java} starts. */
final class MainClass {
    private static final String[] TYPES = {
        "class_declaration", "record_declaration", "enum_declaration", "interface_declaration"
    };

    private MainClass() {}

    /** The first top-level type with a main method; without any type, the one that the file's name stands for. */
    static Optional<String> of(SourceFile file) {
        var types = SyntaxTree.parse(Grammar.JAVA, file).root().namedChildren().stream()
                .filter(node -> node.is(TYPES))
                .toList();
        var folder = PackageName.of(file.text());
        var prefix = folder.isEmpty() ? "" : folder + ".";
        if (types.isEmpty()) {
            return Optional.of(String.valueOf(file.path().getFileName()).replaceFirst("\\.java$", ""));
        }
        return types.stream()
                .filter(MainClass::hasMain)
                .findFirst()
                .or(() -> types.stream().findFirst())
                .flatMap(type -> type.field("name"))
                .map(name -> prefix + name.text());
    }

    private static boolean hasMain(Node type) {
        return type.field("body").stream()
                .flatMap(body -> body.namedChildren().stream())
                .filter(member -> member.is("method_declaration"))
                .anyMatch(method -> method.field("name")
                        .filter(name -> name.text().equals("main"))
                        .isPresent());
    }
}
