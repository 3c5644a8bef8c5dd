package dev.codemedic.python.template;

import dev.codemedic.python.code.PythonFile;
import dev.codemedic.python.code.Statements;
import dev.codemedic.syntax.Node;
import java.util.List;
import java.util.Optional;

/**
 * An import that a file lacks.
 *
 * @param file where it is missing
 * @param line the import as a line of its own
 */
record ImportLine(PythonFile file, String line) {

    /** Writes it behind the file's other imports, or into one from the same module. */
    Draft addTo(Draft draft) {
        var statements = Statements.in(file.root());
        var imports = statements.stream()
                .filter(each -> each.is("import_statement", "import_from_statement", "future_import_statement"))
                .toList();
        if (imports.stream().anyMatch(each -> each.text().equals(line))) {
            return draft.nothing();
        }
        var same = fromSameModule(imports);
        if (same.isPresent()) {
            return draft.append(
                    same.get(), line.substring(line.indexOf(" import ") + 8).transform(name -> ", " + name));
        }
        if (line.startsWith("from __future__") || imports.isEmpty()) {
            return first(draft, statements);
        }
        var leading = imports.getFirst();
        while (leading.next().filter(imports::contains).isPresent()) {
            leading = leading.next().orElseThrow();
        }
        return draft.insertAfter(leading, line);
    }

    /** The last name of an import from the same module. */
    private Optional<Node> fromSameModule(List<Node> imports) {
        return imports.stream()
                .filter(each -> each.is("import_from_statement"))
                .filter(each -> each.field("module_name")
                        .filter(module -> line.startsWith("from " + module.text() + " import "))
                        .isPresent())
                .flatMap(each -> each.fields("name").reduce((one, other) -> other).stream())
                .findFirst();
    }

    private Draft first(Draft draft, List<Node> statements) {
        if (statements.isEmpty()) {
            return draft.nothing();
        }
        var first = statements.getFirst();
        boolean documented = first.is("expression_statement")
                && first.namedChildren().stream().allMatch(child -> child.is("string"));
        if (documented) {
            return draft.insertAfter(first, "", line);
        }
        boolean future = first.is("future_import_statement") && !line.startsWith("from __future__");
        if (future) {
            return draft.insertAfter(first, line);
        }
        boolean next = first.is("import_statement", "import_from_statement", "future_import_statement");
        return next ? draft.insertBefore(first, line) : draft.insertBefore(first, line, "");
    }
}
