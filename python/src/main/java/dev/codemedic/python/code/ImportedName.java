package dev.codemedic.python.code;

import dev.codemedic.syntax.Node;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A name that an import binds.
 *
 * @param local the name in this module
 * @param module the imported module as written, leading dots included
 * @param member the name within the module; empty where the module itself is imported
 * @param node the name as written
 * @param statement the import
 */
public record ImportedName(String local, String module, String member, Node node, Node statement) {

    /** All imports of a module or function, those in inner blocks included. */
    public static Stream<ImportedName> in(Node scope) {
        return scope.descendants("import_statement", "import_from_statement").flatMap(ImportedName::of);
    }

    /** The names that one import statement binds. */
    static Stream<ImportedName> of(Node statement) {
        var module = statement.field("module_name").map(Node::text);
        return statement.fields("name").map(name -> of(statement, module, name));
    }

    private static ImportedName of(Node statement, Optional<String> from, Node name) {
        var path = name.is("aliased_import") ? name.field("name").orElse(name).text() : name.text();
        var alias = name.is("aliased_import") ? name.field("alias").map(Node::text) : Optional.<String>empty();
        if (from.isPresent()) {
            return new ImportedName(alias.orElse(path), from.get(), path, name, statement);
        }
        int dot = path.indexOf('.');
        return new ImportedName(alias.orElse(dot < 0 ? path : path.substring(0, dot)), path, "", name, statement);
    }
}
