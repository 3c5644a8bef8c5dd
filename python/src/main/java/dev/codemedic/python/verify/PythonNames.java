package dev.codemedic.python.verify;

import dev.codemedic.syntax.Node;
import dev.codemedic.syntax.SyntaxTree;
import java.text.Normalizer;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the names of a Python file stand for: imports with their aliases, names given to them anew, attributes by
 * {@code getattr}. Scopes are not told apart: a name imported anywhere in the file stands for that everywhere.
 */
final class PythonNames {
    private static final int ROUNDS = 3;

    private final Map<String, String> imported = new LinkedHashMap<>();
    private final Map<String, String> renamed = new HashMap<>();
    private final Set<String> bound = new HashSet<>();

    PythonNames(SyntaxTree tree) {
        tree.nodes("import_statement")
                .forEach(statement -> statement.fields("name").forEach(name -> imported(name, "", true)));
        tree.nodes("import_from_statement").forEach(this::importedFrom);
        tree.nodes().forEach(this::binding);
        for (int round = 0; round < ROUNDS; round++) {
            tree.nodes("assignment").forEach(this::renaming);
        }
    }

    private void importedFrom(Node statement) {
        var module = statement.field("module_name").map(Node::text).orElse("");
        statement.fields("name").forEach(name -> imported(name, module + ".", false));
    }

    private void imported(Node name, String module, boolean topOnly) {
        var full =
                name.is("aliased_import") ? name.field("name").map(Node::text).orElse("") : name.text();
        var alias = name.field("alias").map(Node::text);
        if (alias.isEmpty() && topOnly) {
            var top = full.split("\\.")[0];
            imported.put(normal(top), top);
        } else {
            imported.put(normal(alias.orElse(full)), module + full);
        }
    }

    private void binding(Node node) {
        boolean target = node.is("identifier")
                && (node.fieldName()
                                .filter(field -> field.equals("left") || field.equals("alias"))
                                .isPresent()
                        || node.fieldName().filter("name"::equals).isPresent()
                                && node.parent()
                                        .filter(parent -> !parent.is("keyword_argument"))
                                        .isPresent()
                        || node.parent()
                                .filter(parent -> parent.is(
                                        "parameters",
                                        "lambda_parameters",
                                        "default_parameter",
                                        "typed_parameter",
                                        "typed_default_parameter",
                                        "pattern_list",
                                        "tuple_pattern",
                                        "list_pattern",
                                        "list_splat_pattern",
                                        "dictionary_splat_pattern",
                                        "as_pattern_target",
                                        "global_statement"))
                                .isPresent());
        if (target
                && node.enclosing("import_statement", "import_from_statement").isEmpty()) {
            bound.add(normal(node.text()));
        }
    }

    /** An assignment of one name to another is an alias. */
    private void renaming(Node assignment) {
        assignment.eachOf("left", "right").ifPresent(sides -> {
            if (sides.getFirst().is("identifier") && sides.getLast().is("identifier", "attribute")) {
                of(sides.getLast())
                        .ifPresent(name -> renamed.put(normal(sides.getFirst().text()), name));
            }
        });
    }

    /** The full name that an expression stands for, such as {@code os.system}; empty where it is a value. */
    Optional<String> of(Node expression) {
        return switch (expression.kind()) {
            case "identifier" -> ofWord(normal(expression.text()));
            case "attribute" ->
                expression
                        .eachOf("object", "attribute")
                        .flatMap(parts -> of(parts.getFirst())
                                .map(owner ->
                                        owner + "." + normal(parts.getLast().text())));
            case "parenthesized_expression" ->
                expression.namedChildren().stream().findFirst().flatMap(this::of);
            case "call" -> ofGetattr(expression);
            default -> Optional.empty();
        };
    }

    private Optional<String> ofWord(String word) {
        if (imported.containsKey(word)) {
            return Optional.of(imported.get(word));
        }
        if (renamed.containsKey(word)) {
            return Optional.of(renamed.get(word));
        }
        return bound.contains(word) ? Optional.empty() : Optional.of(word);
    }

    private Optional<String> ofGetattr(Node call) {
        var arguments = call.field("arguments").map(Node::namedChildren).orElse(List.of());
        boolean known = call.field("function")
                        .filter(name -> name.text().equals("getattr"))
                        .isPresent()
                && arguments.size() >= 2
                && arguments.get(1).is("string");
        return known
                ? of(arguments.getFirst()).map(owner -> owner + "." + content(arguments.get(1)))
                : Optional.empty();
    }

    /** The text between a literal's quotes. */
    static String content(Node string) {
        return string.namedChildren().stream()
                .filter(part -> part.is("string_content"))
                .map(Node::text)
                .collect(Collectors.joining());
    }

    /** Whether a word was imported. */
    boolean imports(String word) {
        return imported.containsKey(word);
    }

    /** The words imported, with the full names they stand for. */
    Map<String, String> imported() {
        return Collections.unmodifiableMap(imported);
    }

    /** Whether a word is given a value or meaning in the file, other than by an import. */
    boolean binds(String word) {
        return bound.contains(word);
    }

    /** The interpreter takes look-alike forms of a letter for the letter. */
    static String normal(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC);
    }
}
