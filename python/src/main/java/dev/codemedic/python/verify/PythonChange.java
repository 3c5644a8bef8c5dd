package dev.codemedic.python.verify;

import dev.codemedic.syntax.SyntaxTree;
import dev.codemedic.syntax.change.FileChange;
import java.util.Set;

/**
 * A change of a Python file.
 *
 * @param file the file and the failure that is to be healed
 * @param oldNames what its names stood for
 * @param newNames what they stand for
 */
record PythonChange(FileChange file, PythonNames oldNames, PythonNames newNames) {
    PythonChange(FileChange file) {
        this(file, new PythonNames(file.before()), new PythonNames(file.after()));
    }

    /** How often a file calls or names one of these, by their full names. */
    private static long mentions(SyntaxTree tree, PythonNames names, Set<String> wanted) {
        return tree.nodes()
                .filter(node -> node.is("identifier", "attribute"))
                .filter(node -> node.enclosing("import_statement", "import_from_statement")
                        .isEmpty())
                .filter(node -> names.of(node).filter(wanted::contains).isPresent())
                .count();
    }

    /** Whether these are named more often than before. */
    boolean moreOften(Set<String> wanted) {
        return mentions(file.after(), newNames, wanted) > mentions(file.before(), oldNames, wanted);
    }
}
