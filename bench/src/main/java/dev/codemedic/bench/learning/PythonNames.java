package dev.codemedic.bench.learning;

import dev.codemedic.syntax.Node;
import dev.codemedic.syntax.SyntaxTree;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names of a Python program. There is one space for all, since what is a variable here is an attribute there. A name stays
 * that Python or an imported library has and that is used where theirs could be meant: as an attribute or an argument's name.
 */
final class PythonNames implements NameFinder {
    private static final String SPACE = "name";
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
    /** Fixtures that pytest hands to whoever names them. */
    private static final Set<String> FIXTURES =
            Set.of("self", "cls", "request", "capsys", "tmp_path", "monkeypatch", "caplog");
    /** Where a program asks for names by their text, none that a text holds can be changed. */
    private static final Pattern REFLECTION = Pattern.compile(
            "getattr|setattr|__dict__|\\bvars\\(|globals\\(|locals\\(|namedtuple|asdict|\\(\\*\\*|exec\\(");

    private final Program program;
    private final List<SyntaxTree> trees;
    private final Set<String> library;

    PythonNames(Program program, Set<String> library) {
        this.program = program;
        this.trees = program.trees();
        this.library = library;
    }

    /** The modules that a program imports and does not have itself. */
    static Set<String> imported(Program program) {
        return program.trees().stream()
                .flatMap(tree -> tree.nodes("dotted_name"))
                .filter(name -> name.parent().filter(PythonNames::isImport).isPresent())
                .map(Node::text)
                .collect(Collectors.toSet());
    }

    @Override
    public Set<String> own() {
        var own = trees.stream()
                .filter(tree -> !isHook(tree))
                .flatMap(tree -> tree.nodes("identifier"))
                .filter(PythonNames::declares)
                .map(Node::text)
                .collect(Collectors.toCollection(HashSet::new));
        own.addAll(modules());
        own.removeIf(name -> name.startsWith("__") || name.equals("_"));
        own.removeAll(FIXTURES);
        own.removeAll(foreign());
        own.removeAll(reflected());
        trees.stream()
                .filter(PythonNames::isHook)
                .flatMap(tree -> tree.nodes("identifier"))
                .map(Node::text)
                .forEach(own::remove);
        var exposed = uses().stream()
                .map(NameUse::node)
                .filter(PythonNames::isExposed)
                .map(Node::text)
                .collect(Collectors.toSet());
        own.removeIf(name -> library.contains(name) && exposed.contains(name));
        return own.stream().map(name -> NameUse.key(SPACE, name)).collect(Collectors.toSet());
    }

    @Override
    public List<NameUse> uses() {
        return trees.stream()
                .flatMap(tree -> tree.nodes("identifier"))
                .map(node -> new NameUse(node, NameUse.key(SPACE, node.text())))
                .toList();
    }

    /** Files and folders that can be imported. */
    private Set<String> modules() {
        return trees.stream()
                .filter(tree -> !isHook(tree))
                .flatMap(tree -> Stream.of(tree.file().path().toString().split("/")))
                .map(part -> part.endsWith(".py") ? part.substring(0, part.length() - ".py".length()) : part)
                .filter(part -> NAME.matcher(part).matches())
                .filter(part -> !part.startsWith("test") || part.startsWith("test_"))
                .collect(Collectors.toSet());
    }

    @Override
    public Set<String> foreign() {
        var foreign = imported(false);
        // one name may come from here or from there, whichever of two versions is wanted
        foreign.removeAll(imported(true));
        return foreign;
    }

    private Set<String> imported(boolean own) {
        var modules = modules();
        return trees.stream()
                .flatMap(tree -> tree.nodes().filter(PythonNames::isImport))
                .filter(statement -> modules.contains(first(statement)) == own)
                .flatMap(statement -> statement.descendants("identifier"))
                .filter(name -> !declares(name))
                .map(Node::text)
                .collect(Collectors.toSet());
    }

    private static String first(Node statement) {
        return statement
                .field("module_name")
                .or(() -> statement.field("name"))
                .map(Node::text)
                .map(text -> text.split("[. ]")[0])
                .orElse("");
    }

    /** Names that texts hold which the program may take for names: those of decorators, such as of parametrized tests. */
    private Set<String> reflected() {
        boolean asks = program.files().values().stream()
                .anyMatch(text -> REFLECTION.matcher(text).find());
        return trees.stream()
                .flatMap(tree -> tree.nodes("string_content"))
                .filter(text -> asks || text.ancestors().anyMatch(above -> above.is("decorator")))
                .flatMap(text -> NAME.matcher(text.text()).results())
                .map(match -> match.group())
                .collect(Collectors.toSet());
    }

    private static boolean isHook(SyntaxTree tree) {
        return tree.file().path().endsWith("conftest.py");
    }

    private static boolean isImport(Node node) {
        return node.is("import_statement", "import_from_statement", "aliased_import");
    }

    private static boolean declares(Node name) {
        var parent = name.parent().orElseThrow();
        var field = name.fieldName().orElse("");
        return switch (parent.kind()) {
            case "function_definition", "class_definition", "named_expression" -> field.equals("name");
            case "parameters", "lambda_parameters" -> true;
            case "default_parameter", "typed_default_parameter" -> field.equals("name");
            case "typed_parameter" -> !field.equals("type");
            case "aliased_import" -> field.equals("alias");
            case "as_pattern_target" -> true;
            case "attribute" -> field.equals("attribute") && isOwnObject(parent) && isTarget(parent);
            default -> isTarget(name);
        };
    }

    private static boolean isOwnObject(Node attribute) {
        return attribute.field("object").map(Node::text).filter("self"::equals).isPresent();
    }

    /** Whether something is assigned to it, alone or among others. */
    private static boolean isTarget(Node node) {
        var parent = node.parent();
        if (parent.isEmpty()) {
            return false;
        }
        if (parent.get()
                .is(
                        "pattern_list",
                        "tuple_pattern",
                        "list_pattern",
                        "list_splat_pattern",
                        "dictionary_splat_pattern")) {
            return isTarget(parent.get())
                    || parent.get()
                            .parent()
                            .filter(above -> above.is("parameters"))
                            .isPresent();
        }
        return node.fieldName().filter("left"::equals).isPresent()
                && parent.get().is("assignment", "augmented_assignment", "for_statement", "for_in_clause");
    }

    private static boolean isExposed(Node name) {
        var parent = name.parent().orElseThrow();
        return parent.is("attribute")
                        && name.fieldName().filter("attribute"::equals).isPresent()
                || parent.is("keyword_argument")
                        && name.fieldName().filter("name"::equals).isPresent()
                || parent.is("function_definition") && isMethod(parent);
    }

    private static boolean isMethod(Node function) {
        return function.parent()
                .flatMap(Node::parent)
                .filter(above -> above.is("class_definition", "decorated_definition"))
                .isPresent();
    }
}
