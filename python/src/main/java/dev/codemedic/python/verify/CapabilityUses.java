package dev.codemedic.python.verify;

import dev.codemedic.core.verify.Capability;
import dev.codemedic.core.verify.CapabilityCatalogue;
import dev.codemedic.core.verify.CapabilityUse;
import dev.codemedic.syntax.Node;
import dev.codemedic.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where a Python file uses capabilities. */
final class CapabilityUses {
    private static final Set<String> BUILTIN_TYPES = Set.of(
            "object", "type", "str", "int", "float", "bool", "list", "dict", "set", "tuple", "bytes", "Exception");
    private static final Set<String> SETTERS = Set.of("setattr", "delattr", "object.__setattr__", "type.__setattr__");
    private static final Set<String> SWITCHES = Set.of(
            "shell=True",
            "verify=False",
            "check_hostname=False",
            "autoescape=False",
            "allow_pickle=True",
            "check=False");
    private static final Pattern TESTERS =
            Pattern.compile("(?i)pytest|unittest|medic_|sitecustomize|/proc/|conftest|_test\\.py|test_\\w+\\.py");
    private static final Pattern ELSEWHERE =
            Pattern.compile("(?:[/~\\\\]|[A-Za-z]:[/\\\\]|.*\\.\\.).*", Pattern.DOTALL);
    private static final Pattern WRITING = Pattern.compile("[rbt]*[wax+][rbtwax+]*");
    private static final Pattern CODING = Pattern.compile("^[ \\t\\f]*#.*?coding[:=][ \\t]*([-\\w.]+)");

    private final SyntaxTree tree;
    private final PythonNames names;
    private final CapabilityCatalogue catalogue;
    /** Names that a file binds itself need not be builtins; only what it bound before a change is trusted to. */
    private final PythonNames trusted;

    private final List<CapabilityUse> uses = new ArrayList<>();

    CapabilityUses(SyntaxTree tree, PythonNames trusted, CapabilityCatalogue catalogue) {
        this.tree = tree;
        this.names = new PythonNames(tree);
        this.trusted = trusted;
        this.catalogue = catalogue;
    }

    /** All of them, in the order of the text. */
    List<CapabilityUse> found() {
        tree.nodes().forEach(node -> {
            switch (node.kind()) {
                case "identifier" -> identifier(node);
                case "attribute" -> attribute(node);
                case "call" -> call(node);
                case "keyword_argument" -> keyword(node);
                case "string" -> text(node);
                case "wildcard_import" -> wildcard(node);
                case "assignment", "augmented_assignment", "delete_statement" -> target(node);
                case "comment" -> coding(node);
                default -> {
                    // nothing that reaches out by itself
                }
            }
        });
        return uses;
    }

    private void identifier(Node node) {
        boolean reference = node.parent()
                        .filter(parent -> parent.is("attribute", "keyword_argument", "dotted_name", "aliased_import"))
                        .isEmpty()
                || node.fieldName()
                        .filter(field -> field.equals("object") || field.equals("value"))
                        .isPresent();
        boolean partOfChain =
                node.parent().filter(parent -> parent.is("attribute")).isPresent()
                        && names.imports(PythonNames.normal(node.text()));
        if (!reference || partOfChain) {
            return;
        }
        var word = PythonNames.normal(node.text());
        var full = names.of(node);
        if (full.isEmpty() && !trusted.binds(word) && !names.imports(word) && !defined(node)) {
            // Bound only by the change: it may still be the builtin where it is read.
            full = Optional.of(word);
        }
        full.ifPresent(name -> {
            if (!isBareModule(node, name)) {
                add(name, node);
            }
        });
    }

    private static boolean defined(Node node) {
        return node.fieldName()
                .filter(field -> field.equals("left") || field.equals("name"))
                .isPresent();
    }

    /** A module of capabilities that is handed around as a value can be used anywhere, out of sight. */
    private boolean isBareModule(Node node, String name) {
        boolean module = names.imports(PythonNames.normal(node.text()))
                && !name.contains(".")
                && catalogue.of(name).isEmpty()
                && Set.of("os", "sys", "io", "asyncio", "shutil", "pathlib", "types")
                        .contains(name);
        if (module) {
            uses.add(use(Capability.DYNAMIC_CODE, "the module " + name + " as a value", node));
        }
        return module;
    }

    private void attribute(Node node) {
        var member = node.field("attribute")
                .map(each -> PythonNames.normal(each.text()))
                .orElse("");
        var name = names.of(node);
        boolean inner = node.fieldName().filter("object"::equals).isPresent()
                && node.parent().filter(parent -> parent.is("attribute")).isPresent();
        if (name.isPresent() && !inner) {
            add(name.get(), node);
        }
        if (name.flatMap(catalogue::of).isEmpty()) {
            catalogue.ofMember(member).ifPresent(capability -> uses.add(use(capability, "." + member, node)));
        }
    }

    private void add(String name, Node node) {
        catalogue.of(name).ifPresent(capability -> uses.add(use(capability, name, node)));
    }

    private void call(Node call) {
        var function = call.field("function");
        var name = function.flatMap(names::of).orElse("");
        var arguments = call.field("arguments").map(Node::namedChildren).orElse(List.of());
        if (name.equals("getattr") && (arguments.size() < 2 || !arguments.get(1).is("string"))) {
            uses.add(use(Capability.DYNAMIC_CODE, "getattr by a computed name", call));
        } else if (name.equals("getattr")) {
            names.of(call).ifPresent(full -> add(full, call));
            catalogue
                    .ofMember(PythonNames.content(arguments.get(1)))
                    .ifPresent(
                            capability -> uses.add(use(capability, "." + PythonNames.content(arguments.get(1)), call)));
        } else if ((name.equals("vars") || name.equals("dir"))
                && arguments.stream().anyMatch(argument -> names.imports(argument.text()))) {
            uses.add(use(Capability.DYNAMIC_CODE, name + " of a module", call));
        } else if (SETTERS.contains(name)
                && arguments.stream()
                        .limit(1)
                        .noneMatch(argument -> argument.text().equals("self"))) {
            uses.add(use(Capability.MONKEY_PATCH, name, call));
        } else if (name.equals("type") && arguments.size() == 3) {
            uses.add(use(Capability.DYNAMIC_CODE, "type with three arguments", call));
        }
        told(call, name, arguments);
    }

    /** What a call that uses a capability is told in so many words: a command, a host, a place of a file. */
    private void told(Node call, String name, List<Node> arguments) {
        var capability = catalogue.of(name);
        if (capability.filter(Capability::isTold).isEmpty()) {
            return;
        }
        boolean files = capability.get() == Capability.FILES || capability.get() == Capability.FILE_QUESTIONS;
        arguments.stream()
                .flatMap(argument -> Stream.concat(Stream.of(argument), argument.descendants()))
                .filter(node -> node.is("string"))
                .map(PythonNames::content)
                .filter(text -> !files || ELSEWHERE.matcher(text).matches())
                .forEach(text -> uses.add(
                        use(files ? Capability.FILES : capability.get(), name + " of \"" + text + "\"", call)));
        boolean writes = files
                && arguments.stream()
                        .skip(1)
                        .map(argument -> argument.is("keyword_argument")
                                ? argument.field("name")
                                        .filter(key -> key.text().equals("mode"))
                                        .flatMap(_ -> argument.field("value"))
                                : Optional.of(argument))
                        .flatMap(Optional::stream)
                        .filter(node -> node.is("string"))
                        .anyMatch(node ->
                                WRITING.matcher(PythonNames.content(node)).matches());
        if (writes) {
            uses.add(use(Capability.FILES, name + " for writing", call));
        }
    }

    private void keyword(Node argument) {
        var text = argument.text().replaceAll("\\s", "");
        if (SWITCHES.contains(text)) {
            uses.add(use(Capability.SWITCH, text, argument));
        }
    }

    private void text(Node string) {
        var matcher = TESTERS.matcher(PythonNames.content(string));
        boolean documentation = string.parent()
                .filter(parent -> parent.is("expression_statement"))
                .isPresent();
        if (!documentation && matcher.find()) {
            uses.add(use(Capability.TEST_FRAMEWORK, "the text \"" + matcher.group() + "\"", string));
        }
    }

    private void wildcard(Node star) {
        star.enclosing("import_from_statement")
                .flatMap(statement -> statement.field("module_name"))
                .map(Node::text)
                .filter(module -> !module.startsWith("."))
                .ifPresent(module -> uses.add(use(
                        catalogue.of(module).orElse(Capability.DYNAMIC_CODE), "from " + module + " import *", star)));
    }

    /** An attribute that is set on a module, a builtin type, or a class's own method. */
    private void target(Node change) {
        var target =
                change.is("delete_statement") ? change.namedChildren().stream().findFirst() : change.field("left");
        target.filter(node -> node.is("attribute", "subscript")).ifPresent(node -> {
            var root = root(node);
            var word = PythonNames.normal(root.text());
            boolean foreign = names.imports(word) || BUILTIN_TYPES.contains(word) || word.equals("__builtins__");
            boolean method = node.is("attribute") && overwritesMethod(node, word);
            if (root.is("identifier") && (foreign && node.is("attribute") || method)) {
                uses.add(use(Capability.MONKEY_PATCH, node.text(), change));
            }
        });
    }

    private boolean overwritesMethod(Node attribute, String owner) {
        var member = attribute.field("attribute").map(Node::text).orElse("");
        return tree.nodes("class_definition")
                .filter(type -> type.field("name")
                        .filter(name -> name.text().equals(owner))
                        .isPresent())
                .flatMap(type -> type.descendants("function_definition"))
                .anyMatch(method -> method.field("name")
                        .filter(name -> name.text().equals(member))
                        .isPresent());
    }

    private static Node root(Node node) {
        var at = node;
        while (at.is("attribute", "subscript")) {
            at = at.field(at.is("attribute") ? "object" : "value").orElseThrow();
        }
        return at;
    }

    /** Another declared encoding makes another program of the same bytes. */
    private void coding(Node comment) {
        var matcher = CODING.matcher(comment.text());
        if (comment.line() <= 2 && matcher.find()) {
            uses.add(use(Capability.HIDDEN_TEXT, "the encoding " + matcher.group(1), comment));
        }
    }

    private static CapabilityUse use(Capability capability, String name, Node node) {
        return new CapabilityUse(capability, name, PythonNodes.LANGUAGE.place(node), node.line());
    }
}
