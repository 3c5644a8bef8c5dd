package dev.codemedic.java.verify;

import dev.codemedic.core.verify.Capability;
import dev.codemedic.core.verify.CapabilityCatalogue;
import dev.codemedic.core.verify.CapabilityUse;
import dev.codemedic.syntax.Node;
import dev.codemedic.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Where a Java file uses capabilities, as far as names tell. */
final class CapabilityUses {
    private static final Pattern ELSEWHERE =
            Pattern.compile("(?:[/~\\\\]|[A-Za-z]:[/\\\\]|.*\\.\\.).*", Pattern.DOTALL);
    private static final Pattern TESTERS =
            Pattern.compile("(?i)junit|surefire|testng|mockito|codemedic|/proc/|\\w+Test\\b(?:\\.java)?");
    private static final Pattern ESCAPE = Pattern.compile("\\\\u+([0-9a-fA-F]{4})");

    private final SyntaxTree tree;
    private final JavaNames names;
    private final CapabilityCatalogue catalogue;
    private final Predicate<String> projects;
    private final List<String> packages;
    private final List<CapabilityUse> uses = new ArrayList<>();

    /** @param projects whether the project has a type of that simple name */
    CapabilityUses(SyntaxTree tree, CapabilityCatalogue catalogue, Predicate<String> projects) {
        this.tree = tree;
        this.names = new JavaNames(tree);
        this.catalogue = catalogue;
        this.projects = projects;
        this.packages = tree.nodes("import_declaration")
                .filter(statement -> statement.children().stream().anyMatch(child -> child.is("asterisk")))
                .flatMap(statement -> statement.namedChildren().stream().limit(1))
                .map(JavaNames::words)
                .toList();
    }

    /** All of them, in the order of the text. */
    List<CapabilityUse> found() {
        tree.nodes().forEach(node -> {
            switch (node.kind()) {
                case "type_identifier" -> type(node);
                case "scoped_type_identifier", "scoped_identifier", "field_access" -> scoped(node);
                case "identifier" -> owner(node);
                case "method_invocation" -> invocation(node);
                case "method_reference" -> reference(node);
                case "import_declaration" -> wildcard(node);
                case "object_creation_expression" -> told(node, "type", "arguments");
                case "string_literal" -> text(node);
                case "native" -> uses.add(use(Capability.DYNAMIC_CODE, "native code", node));
                default -> {
                    // nothing that reaches out by itself
                }
            }
        });
        hidden();
        return uses;
    }

    private void type(Node node) {
        if (node.parent().filter(parent -> parent.is("scoped_type_identifier")).isEmpty()) {
            add(node);
        }
    }

    private void scoped(Node node) {
        boolean inner = node.parent()
                .filter(parent -> parent.is("scoped_type_identifier", "scoped_identifier", "field_access"))
                .isPresent();
        boolean called = node.fieldName().filter("object"::equals).isPresent()
                && node.parent()
                        .filter(parent -> parent.is("method_invocation"))
                        .isPresent();
        if (!inner
                && !called
                && node.enclosing("import_declaration", "package_declaration").isEmpty()) {
            add(node);
        }
    }

    /** A type's name before a dot is told together with what is called on it; elsewhere it stands alone. */
    private void owner(Node node) {
        boolean told = node.parent()
                .filter(parent ->
                        parent.is("method_invocation", "field_access", "scoped_identifier", "import_declaration"))
                .isPresent();
        if (!told && node.fieldName().filter("name"::equals).isEmpty()) {
            add(node);
        }
    }

    private void add(Node node) {
        full(node).ifPresent(name -> catalogue.of(name).ifPresent(capability -> uses.add(use(capability, name, node))));
    }

    /** The first of the names that it may stand for that has a capability. */
    private Optional<String> full(Node node) {
        var simple = JavaNames.words(node).split("\\.")[0];
        if (node.is("type_identifier", "identifier") && projects.test(simple)) {
            return Optional.empty();
        }
        return names.of(node, packages).stream()
                .filter(name -> catalogue.of(name).isPresent())
                .findFirst();
    }

    private void invocation(Node call) {
        var member = call.field("name").map(Node::text).orElse("");
        boolean own =
                call.field("object").map(object -> projects.test(object.text())).orElse(false);
        var name = own ? Optional.<String>empty() : full(call);
        name.flatMap(catalogue::of).ifPresent(capability -> uses.add(use(capability, name.get(), call)));
        if (name.isEmpty() && call.field("object").isPresent()) {
            catalogue.ofMember(member).ifPresent(capability -> uses.add(use(capability, "." + member, call)));
        }
        if (name.isPresent()) {
            literals(call, name.get(), catalogue.of(name.get()).orElseThrow());
        }
    }

    private void reference(Node node) {
        var parts = node.namedChildren();
        if (parts.size() >= 2) {
            var owner = names.of(parts.getFirst(), packages).stream()
                    .map(name -> name + "." + parts.getLast().text())
                    .filter(name -> catalogue.of(name).isPresent())
                    .findFirst();
            owner.ifPresent(name -> uses.add(use(catalogue.of(name).orElseThrow(), name, node)));
            catalogue
                    .ofMember(parts.getLast().text())
                    .ifPresent(capability ->
                            uses.add(use(capability, "." + parts.getLast().text(), node)));
        }
    }

    private void told(Node creation, String type, String arguments) {
        creation.field(type)
                .flatMap(this::full)
                .ifPresent(name -> creation.field(arguments)
                        .ifPresent(
                                list -> literals(list, name, catalogue.of(name).orElseThrow())));
    }

    /** What a use is told in so many words: a command, a host, a place of a file. */
    private void literals(Node node, String name, Capability capability) {
        if (!capability.isTold()) {
            return;
        }
        node.descendants("string_literal")
                .map(literal -> literal.text().replace("\"", ""))
                .filter(text -> capability != Capability.FILES
                        || ELSEWHERE.matcher(text).matches())
                .forEach(text -> uses.add(use(capability, name + " of \"" + text + "\"", node)));
    }

    private void wildcard(Node statement) {
        var module = statement.namedChildren().stream()
                .findFirst()
                .map(JavaNames::words)
                .orElse("");
        boolean all = statement.children().stream().anyMatch(child -> child.is("asterisk"));
        boolean fixed = statement.children().stream().anyMatch(child -> child.is("static"));
        if (all
                && fixed
                && (module.startsWith("java.lang.") || catalogue.of(module).isPresent())) {
            uses.add(use(
                    catalogue.of(module).orElse(Capability.DYNAMIC_CODE), "import static " + module + ".*", statement));
        }
    }

    private void text(Node literal) {
        var matcher = TESTERS.matcher(literal.text());
        if (matcher.find()) {
            uses.add(use(Capability.TEST_FRAMEWORK, "the text \"" + matcher.group() + "\"", literal));
        }
    }

    /** The compiler reads these before anything else: a comment may end in one, and code begin. */
    private void hidden() {
        var matcher = ESCAPE.matcher(tree.file().text());
        while (matcher.find()) {
            int point = Integer.parseInt(matcher.group(1), 16);
            if (point == '\n' || point == '\r' || point >= ' ' && point < 0x7F) {
                var node = tree.covering(matcher.start(), matcher.end());
                uses.add(use(Capability.HIDDEN_TEXT, "the escape " + matcher.group(), node));
            }
        }
    }

    private static CapabilityUse use(Capability capability, String name, Node node) {
        return new CapabilityUse(capability, name, JavaNodes.LANGUAGE.place(node), node.line());
    }
}
