package dev.codemedic.java.verify;

import dev.codemedic.syntax.Node;
import dev.codemedic.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the names of a Java file stand for, as far as its imports and declarations tell. */
final class JavaNames {
    /** Types that need no import. */
    private static final String ALWAYS = "java.lang.";

    private final Map<String, String> imported = new HashMap<>();
    private final Set<String> declared = new HashSet<>();

    JavaNames(SyntaxTree tree) {
        tree.nodes("import_declaration")
                .filter(statement -> statement.children().stream().noneMatch(child -> child.is("asterisk")))
                .flatMap(statement -> statement.namedChildren().stream().limit(1))
                .map(JavaNames::words)
                .forEach(full -> imported.put(full.substring(full.lastIndexOf('.') + 1), full));
        tree.nodes()
                .filter(node -> node.is(
                        "class_declaration",
                        "record_declaration",
                        "enum_declaration",
                        "interface_declaration",
                        "variable_declarator",
                        "formal_parameter",
                        "catch_formal_parameter",
                        "type_parameter"))
                .flatMap(node -> node.field("name").map(Node::text).stream())
                .forEach(declared::add);
    }

    /**
     * The full names that an expression or type may stand for, the likeliest first; empty where it is a value.
     *
     * @param packages those of the catalogue's that are imported as a whole
     */
    List<String> of(Node node, List<String> packages) {
        return switch (node.kind()) {
            case "identifier", "type_identifier" -> ofWord(node.text(), packages);
            case "field_access", "scoped_identifier", "scoped_type_identifier" -> {
                var words = words(node);
                int dot = words.indexOf('.');
                yield dot < 0
                        ? List.of(words)
                        : ofHead(words.substring(0, dot), packages).stream()
                                .map(head -> head + words.substring(dot))
                                .toList();
            }
            case "method_invocation" ->
                node.field("object")
                        .map(object -> (object.is("method_invocation") ? List.<String>of() : of(object, packages))
                                .stream()
                                        .map(owner -> owner + "."
                                                + node.field("name")
                                                        .map(Node::text)
                                                        .orElse(""))
                                        .toList())
                        .orElseGet(() -> node.field("name")
                                .map(name -> Optional.ofNullable(imported.get(name.text())).stream()
                                        .toList())
                                .orElse(List.of()));
            case "parenthesized_expression" ->
                node.namedChildren().stream()
                        .findFirst()
                        .map(inner -> of(inner, packages))
                        .orElse(List.of());
            default -> List.of();
        };
    }

    private List<String> ofHead(String head, List<String> packages) {
        boolean isPackage = !head.isEmpty() && Character.isLowerCase(head.charAt(0)) && !declared.contains(head);
        return isPackage ? List.of(head) : ofWord(head, packages);
    }

    private List<String> ofWord(String word, List<String> packages) {
        if (imported.containsKey(word)) {
            return List.of(imported.get(word));
        }
        if (declared.contains(word) || word.isEmpty() || !Character.isUpperCase(word.charAt(0))) {
            return List.of();
        }
        var names = new ArrayList<String>();
        if (exists(ALWAYS + word)) {
            names.add(ALWAYS + word);
        }
        packages.stream()
                .map(each -> each + "." + word)
                .filter(JavaNames::exists)
                .forEach(names::add);
        return names;
    }

    /** Whether there is such a type; of types that are not the platform's own, that is assumed. */
    private static boolean exists(String name) {
        if (!name.startsWith("java.") && !name.startsWith("javax.")) {
            return true;
        }
        try {
            Class.forName(name, false, ClassLoader.getPlatformClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError missing) {
            return false;
        }
    }

    /** A dotted name without white space and comments. */
    static String words(Node node) {
        return node.text().replaceAll("/\\*.*?\\*/|//.*", "").replaceAll("\\s+", "");
    }
}
