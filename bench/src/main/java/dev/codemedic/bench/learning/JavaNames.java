package dev.codemedic.bench.learning;

import dev.codemedic.syntax.Node;
import dev.codemedic.syntax.SyntaxTree;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names of a Java program, in three spaces: types, methods, and values with packages. A method stays that overrides
 * another, or whose name the library has; a field or variable stays where the library's field of that name is used.
 */
final class JavaNames implements NameFinder {
    private static final String TYPE = "type";
    private static final String METHOD = "method";
    private static final String VALUE = "value";
    private static final Set<String> CHAINS =
            Set.of("scoped_identifier", "scoped_type_identifier", "scoped_absolute_identifier", "field_access");
    private static final Set<String> TYPES = Set.of(
            "class_declaration",
            "interface_declaration",
            "record_declaration",
            "enum_declaration",
            "annotation_type_declaration",
            "constructor_declaration",
            "compact_constructor_declaration");

    private final List<SyntaxTree> trees;
    private final Predicate<String> library;
    private final Set<String> types;
    private final Set<String> values;

    /** @param library whether the library has a method or field of a name that could be meant */
    JavaNames(Program program, Predicate<String> library) {
        this.trees = program.trees();
        this.library = library;
        this.types = named(node -> node.is(TYPES));
        this.values = values();
    }

    @Override
    public Set<String> own() {
        var methods = named(node -> node.is("method_declaration"));
        methods.removeAll(named(node -> node.is("method_declaration") && overrides(node)));
        methods.remove("main");
        var components = trees.stream()
                .flatMap(tree -> tree.nodes("record_declaration"))
                .flatMap(record -> record.field("parameters").stream())
                .flatMap(parameters -> parameters.descendants("formal_parameter"))
                .flatMap(parameter -> parameter.field("name").stream())
                .map(Node::text)
                .collect(Collectors.toSet());
        methods.addAll(components);
        methods.removeIf(library);
        var fields = new HashSet<>(values);
        fields.removeIf(name -> library.test(name) && isForeignField(name));
        fields.removeIf(name -> components.contains(name) && !methods.contains(name));
        return Stream.of(keys(TYPE, types), keys(METHOD, methods), keys(VALUE, fields))
                .flatMap(keys -> keys)
                .collect(Collectors.toSet());
    }

    @Override
    public List<NameUse> uses() {
        return trees.stream()
                .flatMap(SyntaxTree::nodes)
                .filter(node -> node.is("identifier", "type_identifier"))
                .filter(node -> !isForeign(node))
                .map(node -> new NameUse(node, NameUse.key(space(node), node.text())))
                .toList();
    }

    @Override
    public Set<String> foreign() {
        var foreign = new HashSet<>(Set.of("java", "javax", "org", "com"));
        trees.stream()
                .flatMap(tree -> tree.nodes("import_declaration"))
                .flatMap(statement -> statement.descendants("identifier"))
                .filter(this::isForeign)
                .map(Node::text)
                .forEach(foreign::add);
        return foreign;
    }

    /** Names that must be renamed alike: a component of a record, and the method that reads it. */
    static String value(String key) {
        return NameUse.space(key).equals(METHOD) ? NameUse.key(VALUE, NameUse.name(key)) : key;
    }

    private String space(Node name) {
        var parent = name.parent().orElseThrow();
        var field = name.fieldName().orElse("");
        if (name.is("type_identifier") || parent.is(TYPES) && field.equals("name")) {
            return TYPE;
        }
        boolean method = parent.is("method_declaration", "method_invocation") && field.equals("name")
                || parent.is("method_reference")
                        && !parent.namedChildren().getFirst().equals(name);
        if (method) {
            return METHOD;
        }
        return !values.contains(name.text()) && types.contains(name.text()) ? TYPE : VALUE;
    }

    private Set<String> named(Predicate<Node> kind) {
        return trees.stream()
                .flatMap(SyntaxTree::nodes)
                .filter(kind)
                .flatMap(node -> node.field("name").stream())
                .map(Node::text)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Set<String> values() {
        var named = named(node -> node.is(
                "variable_declarator",
                "formal_parameter",
                "catch_formal_parameter",
                "resource",
                "enhanced_for_statement",
                "instanceof_expression"));
        trees.stream()
                .flatMap(tree -> tree.nodes("identifier"))
                .filter(JavaNames::isLooselyDeclared)
                .map(Node::text)
                .forEach(named::add);
        named.remove("length");
        return named;
    }

    /** Parameters of lambdas, patterns, and the parts of a package's name. */
    private static boolean isLooselyDeclared(Node name) {
        var parent = name.parent().orElseThrow();
        return switch (parent.kind()) {
            case "inferred_parameters", "type_pattern", "package_declaration" -> true;
            case "lambda_expression" ->
                name.fieldName().filter("parameters"::equals).isPresent();
            case "scoped_identifier" -> name.ancestors().anyMatch(above -> above.is("package_declaration"));
            default -> false;
        };
    }

    /** Whether a name is a further part of a chain that starts elsewhere: {@code org.junit.Test}, {@code System.out}. */
    private boolean isForeign(Node name) {
        return name.ancestors()
                .takeWhile(above -> above.is(CHAINS))
                .reduce((inner, outer) -> outer)
                .flatMap(chain -> chain.descendants("identifier", "type_identifier", "this")
                        .findFirst())
                .filter(head -> !head.equals(name) && !head.is("this"))
                .filter(head -> !values.contains(head.text()) && !types.contains(head.text()))
                .isPresent();
    }

    private boolean isForeignField(String name) {
        return trees.stream()
                .flatMap(tree -> tree.nodes("field_access"))
                .filter(access -> access.field("object")
                        .filter(object -> object.is("this"))
                        .isEmpty())
                .anyMatch(access -> access.field("field")
                        .map(Node::text)
                        .filter(name::equals)
                        .isPresent());
    }

    private static boolean overrides(Node method) {
        return method.children().stream()
                .filter(child -> child.is("modifiers"))
                .anyMatch(modifiers -> modifiers.text().contains("@Override"));
    }

    private static Stream<String> keys(String space, Set<String> names) {
        return names.stream().map(name -> NameUse.key(space, name));
    }
}
