package dev.codemedic.java.code;

import dev.codemedic.core.source.SourceTree;
import dev.codemedic.java.compile.SourceIndex;
import dev.codemedic.syntax.Node;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The Java files of a project, parsed as they are asked for. */
public final class JavaProject {
    private static final int MOST_SEARCHED = 400;
    private static final List<String> KEYWORDS = List.of("class ", "interface ", "enum ", "record ");

    private final SourceTree tree;
    private final SourceIndex index;
    private final Map<Path, Optional<JavaFile>> parsed = new HashMap<>();
    private final Map<String, Optional<TypeDeclaration>> declared = new HashMap<>();

    /** Opens a tree. */
    public JavaProject(SourceTree tree) {
        this.tree = tree;
        this.index = SourceIndex.of(tree);
    }

    /** The sources. */
    public SourceTree tree() {
        return tree;
    }

    /** Where classes are declared. */
    public SourceIndex index() {
        return index;
    }

    /** A file of the project; empty where it cannot be read. */
    public Optional<JavaFile> file(Path path) {
        return parsed.computeIfAbsent(path, key -> tree.find(key).map(JavaFile::of));
    }

    /**
     * The type of a simple name as a file sees it: its own, its package's, else any of the project, looked for in files
     * that bear its name first.
     */
    public Optional<TypeDeclaration> type(String simpleName, JavaFile from) {
        return from.type(simpleName).or(() -> declared.computeIfAbsent(simpleName, this::declaring));
    }

    /** Most names are the platform's: the search is worth its price once. */
    private Optional<TypeDeclaration> declaring(String simpleName) {
        return Stream.concat(
                        index.files().stream()
                                .filter(path -> path.endsWith(simpleName + ".java"))
                                .flatMap(path -> file(path).stream()),
                        mentioning(
                                KEYWORDS.stream().map(word -> word + simpleName).toList()))
                .flatMap(file -> file.type(simpleName).stream())
                .findFirst();
    }

    /** The files whose text holds some words. */
    public Stream<JavaFile> mentioning(String words) {
        return mentioning(List.of(words));
    }

    private Stream<JavaFile> mentioning(List<String> some) {
        return index.files().stream()
                .limit(MOST_SEARCHED)
                .filter(path -> tree.find(path)
                        .filter(source -> some.stream().anyMatch(source.text()::contains))
                        .isPresent())
                .flatMap(path -> file(path).stream());
    }

    /** The methods that a call of a file may run, as far as names and the number of arguments tell. */
    public Stream<Callable> targets(Call call, JavaFile from) {
        var own = TypeDeclaration.around(call.node()).stream();
        var receiver = call.receiver();
        var types = receiver.isEmpty() || receiver.get().is("this")
                ? own
                : staticType(receiver.get(), from).stream().flatMap(type -> type(type.simple(), from).stream());
        return types.flatMap(type -> type.methods(call.name(), call.arguments().size()));
    }

    /** The static type of an expression, as far as its form and declarations of the project tell. */
    public Optional<JavaType> staticType(Node expression, JavaFile from) {
        var node = Code.bare(expression);
        return switch (node.kind()) {
            case "identifier" ->
                Variable.named(node.text(), node)
                        .flatMap(variable -> declared(variable, from))
                        .or(() -> type(node.text(), from).map(type -> new JavaType(type.name())));
            case "this" -> TypeDeclaration.around(node).map(type -> new JavaType(type.name()));
            case "field_access" ->
                node.field("object")
                        .flatMap(object -> staticType(object, from))
                        .flatMap(type -> type(type.simple(), from))
                        .flatMap(type -> node.field("field").flatMap(name -> type.field(name.text())))
                        .map(Field::type);
            case "array_access" ->
                node.field("array").flatMap(array -> staticType(array, from)).flatMap(JavaType::element);
            case "method_invocation" ->
                targets(new Call(node), from)
                        .findFirst()
                        .flatMap(Callable::returnType)
                        .or(() -> ofPlatform(new Call(node), from));
            case "object_creation_expression", "cast_expression", "array_creation_expression" ->
                node.field("type").map(type -> new JavaType(type.text() + dimensions(node)));
            case "string_literal" -> Optional.of(new JavaType("String"));
            case "decimal_integer_literal" ->
                Optional.of(new JavaType(node.text().matches(".*[lL]") ? "long" : "int"));
            case "decimal_floating_point_literal" -> Optional.of(new JavaType("double"));
            case "true", "false", "instanceof_expression" -> Optional.of(new JavaType("boolean"));
            case "character_literal" -> Optional.of(new JavaType("char"));
            case "ternary_expression" -> node.field("consequence").flatMap(each -> staticType(each, from));
            default -> Optional.empty();
        };
    }

    private static String dimensions(Node creation) {
        return creation.is("array_creation_expression")
                ? "[]".repeat((int) creation.namedChildren().stream()
                        .filter(child -> child.is("dimensions_expr", "dimensions"))
                        .count())
                : "";
    }

    private Optional<JavaType> declared(Variable variable, JavaFile from) {
        if (!variable.type().text().equals("var") && !variable.type().text().isEmpty()) {
            return Optional.of(variable.type());
        }
        return variable.declaration()
                .field("value")
                .flatMap(value -> variable.declaration().is("enhanced_for_statement")
                        ? staticType(value, from).flatMap(JavaProject::elementOf)
                        : staticType(value, from));
    }

    private static Optional<JavaType> elementOf(JavaType type) {
        return type.isArray() ? type.element() : type.argument(0);
    }

    /** What well-known readers of the platform's collections and texts give. */
    private Optional<JavaType> ofPlatform(Call call, JavaFile from) {
        var receiver = call.receiver().flatMap(node -> staticType(node, from));
        return receiver.flatMap(type -> switch (call.name()) {
            case "get" -> type.argument(type.isKindOf(Map.class) ? 1 : 0);
            case "getOrDefault", "put", "remove", "putIfAbsent", "merge", "computeIfAbsent" ->
                type.isKindOf(Map.class) ? type.argument(1) : Optional.<JavaType>empty();
            case "getFirst", "getLast", "peek", "poll", "pop", "orElse", "orElseThrow", "next", "element" ->
                type.argument(0);
            case "getKey" -> type.argument(0);
            case "getValue" -> type.argument(1);
            case "size", "length", "indexOf", "intValue", "compareTo" -> Optional.of(new JavaType("int"));
            case "isEmpty", "contains", "containsKey", "equals", "startsWith", "endsWith" ->
                Optional.of(new JavaType("boolean"));
            case "trim", "strip", "substring", "toLowerCase", "toUpperCase", "replace", "toString", "concat" ->
                Optional.of(new JavaType("String"));
            case "split" -> Optional.of(new JavaType("String[]"));
            case "keySet" -> type.argument(0).map(key -> new JavaType("Set<" + key + ">"));
            case "values" -> type.argument(1).map(value -> new JavaType("Collection<" + value + ">"));
            case "entrySet" ->
                type.arguments().size() == 2
                        ? Optional.of(
                                new JavaType("Set<Map.Entry<" + type.arguments().get(0) + ", "
                                        + type.arguments().get(1) + ">>"))
                        : Optional.<JavaType>empty();
            default -> Optional.<JavaType>empty();
        });
    }
}
