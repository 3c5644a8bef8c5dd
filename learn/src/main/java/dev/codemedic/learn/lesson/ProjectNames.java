package dev.codemedic.learn.lesson;

import dev.codemedic.core.source.SourceTree;
import dev.codemedic.learn.pattern.Parts;
import dev.codemedic.syntax.Grammar;
import dev.codemedic.syntax.Node;
import dev.codemedic.syntax.SyntaxTree;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The names that a project has made up itself, and that are others elsewhere. */
final class ProjectNames {
    private static final int MOST_FILES = 80;
    private static final int MOST_CHARACTERS = 500_000;
    /** Names that every project has for the same. */
    private static final Set<String> OWN = Set.of("self", "cls", "this", "super", "_");

    private static final Set<String> JAVA_DECLARATIONS = Set.of(
            "class_declaration",
            "interface_declaration",
            "enum_declaration",
            "record_declaration",
            "annotation_type_declaration",
            "method_declaration",
            "constructor_declaration",
            "variable_declarator",
            "formal_parameter",
            "catch_formal_parameter",
            "enum_constant",
            "enhanced_for_statement",
            "resource",
            "instanceof_expression");
    private static final Set<String> PYTHON_TARGETS =
            Set.of("assignment", "augmented_assignment", "for_statement", "for_in_clause");

    private final Set<String> variables = new HashSet<>();
    private final Set<String> members = new HashSet<>();
    private final Set<String> written = new HashSet<>();

    private ProjectNames() {}

    /** Those that one file makes up. */
    static ProjectNames in(SyntaxTree tree) {
        var names = new ProjectNames();
        names.read(tree, true);
        tree.nodes().filter(Parts::isName).map(Node::text).forEach(names.written::add);
        return names;
    }

    /** Those that one file or another of the project makes up, as far as the project can be read in short time. */
    static ProjectNames in(SyntaxTree tree, SourceTree sources) {
        var names = in(tree);
        try {
            int left = MOST_CHARACTERS;
            for (var path : sources.list(List.of(ending(tree.grammar())), MOST_FILES)) {
                var file = sources.find(path)
                        .filter(other -> !other.path().equals(tree.file().path()));
                if (file.isPresent() && file.get().text().length() <= left) {
                    left -= file.get().text().length();
                    names.read(SyntaxTree.parse(tree.grammar(), file.get()), false);
                }
            }
        } catch (IOException unreadable) {
            return names; // the file itself tells the most
        }
        return names;
    }

    private static String ending(Grammar grammar) {
        return grammar == Grammar.PYTHON ? ".py" : ".java";
    }

    /** Whether a name's place in the code refers to something of the project. */
    boolean isProject(Node name) {
        var text = name.text();
        if (!Parts.isName(name) || OWN.contains(text) || inImport(name)) {
            return false;
        }
        return isMember(name) ? members.contains(text) : variables.contains(text) || members.contains(text);
    }

    /** Whether the file has the name anywhere. */
    boolean isWritten(String name) {
        return written.contains(name);
    }

    /** The names that the file has for values, functions and types of the project. */
    Set<String> all() {
        var all = new HashSet<>(variables);
        all.addAll(members);
        return all;
    }

    private static boolean inImport(Node node) {
        return node.ancestors().anyMatch(above -> above.kind().startsWith("import_"));
    }

    /** Whether a name stands for what belongs to a value. */
    static boolean isMember(Node name) {
        var parent = name.parent();
        var field = name.fieldName().orElse("");
        return parent.filter(above -> above.is("attribute") && field.equals("attribute")
                        || above.is("field_access") && field.equals("field")
                        || above.is("method_reference")
                                && !above.namedChildren().getFirst().equals(name)
                        || above.is("method_invocation")
                                && field.equals("name")
                                && above.field("object").isPresent())
                .isPresent();
    }

    private void read(SyntaxTree tree, boolean own) {
        for (var node : tree.nodes().filter(Node::isNamed).toList()) {
            if (tree.grammar() == Grammar.JAVA) {
                java(node, own);
            } else {
                python(node, own);
            }
        }
    }

    private void java(Node node, boolean own) {
        if (node.is(JAVA_DECLARATIONS)) {
            boolean component = node.is("formal_parameter")
                    && node.parent()
                            .flatMap(Node::parent)
                            .filter(around -> around.is("record_declaration"))
                            .isPresent();
            boolean local = !component
                            && node.is(
                                    "formal_parameter", "catch_formal_parameter", "enhanced_for_statement", "resource")
                    || node.is("instanceof_expression")
                    || node.is("variable_declarator") && !above(node, "field_declaration");
            node.field("name").ifPresent(name -> add(name.text(), local, own));
        } else if (own && (node.is("inferred_parameters") || node.is("type_parameter", "type_pattern"))) {
            node.namedChildren().stream().filter(Parts::isName).forEach(name -> add(name.text(), true, true));
        } else if (own && node.is("lambda_expression")) {
            node.field("parameters").filter(Parts::isName).ifPresent(name -> add(name.text(), true, true));
        }
    }

    private void python(Node node, boolean own) {
        if (node.is("function_definition", "class_definition")) {
            node.field("name").ifPresent(name -> add(name.text(), false, own));
        } else if (node.is(PYTHON_TARGETS)) {
            boolean outside = !own || node.ancestors().noneMatch(above -> above.is("function_definition"));
            node.field("left").ifPresent(left -> targets(left, !outside, own));
        } else if (own && node.is("parameters", "lambda_parameters")) {
            node.namedChildren().forEach(parameter -> parameter(parameter).ifPresent(name -> add(name, true, true)));
        } else if (own && node.is("as_pattern_target")) {
            node.namedChildren().forEach(target -> targets(target, true, true));
        } else if (own && node.is("named_expression")) {
            node.field("name").ifPresent(name -> add(name.text(), true, true));
        }
    }

    private void targets(Node target, boolean local, boolean own) {
        if (Parts.isName(target)) {
            boolean ofFunction = local || target.ancestors().anyMatch(above -> above.is("function_definition"));
            add(target.text(), ofFunction, own);
        } else if (target.is("attribute")) {
            target.field("attribute").ifPresent(name -> add(name.text(), false, own));
        } else if (!target.is("subscript")) {
            target.namedChildren().forEach(part -> targets(part, local, own));
        }
    }

    private static Optional<String> parameter(Node parameter) {
        if (Parts.isName(parameter)) {
            return Optional.of(parameter.text());
        }
        return parameter
                .field("name")
                .map(Node::text)
                .or(() -> parameter.namedChildren().stream()
                        .filter(Parts::isName)
                        .map(Node::text)
                        .findFirst());
    }

    private static boolean above(Node node, String kind) {
        return node.parent().filter(parent -> parent.is(kind)).isPresent();
    }

    private void add(String name, boolean local, boolean own) {
        if (local && own) {
            variables.add(name);
        } else if (!local) {
            members.add(name);
        }
    }
}
