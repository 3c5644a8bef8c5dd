package dev.codemedic.python.template;

import dev.codemedic.python.code.ImportedName;
import dev.codemedic.python.code.PythonFile;
import dev.codemedic.python.code.References;
import dev.codemedic.syntax.Node;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A name that an import statement does not get from a module.
 *
 * @param crash the failure
 * @param file the importing file
 * @param imported the name as imported
 */
record ImportFault(PythonCrash crash, PythonFile file, ImportedName imported) {
    private static final Pattern MEMBER = Pattern.compile("cannot import name '?(\\w+)'?");
    private static final Pattern MODULE = Pattern.compile("No module named '?([\\w.]+)'?");

    /** The name that a module lacks, where it is imported. */
    static Stream<ImportFault> member(PythonCrash crash) {
        return at(crash, MEMBER).filter(fault -> fault.imported.member().equals(fault.missing(MEMBER)));
    }

    /** What is imported from, or is, a module that cannot be found; every name of the statement. */
    static Stream<ImportFault> module(PythonCrash crash) {
        return at(crash, MODULE).filter(fault -> {
            var missing = fault.missing(MODULE);
            var module = fault.imported.module().replaceFirst("^\\.+", "");
            return module.equals(missing)
                    || module.startsWith(missing + ".")
                    || missing.endsWith("." + module)
                    || missing.equals(module + "." + fault.imported.member());
        });
    }

    private static Stream<ImportFault> at(PythonCrash crash, Pattern pattern) {
        if (crash.message(pattern).isEmpty()) {
            return Stream.empty();
        }
        var frame = crash.prime();
        return frame.file()
                .imports()
                .filter(name -> name.statement().line() <= frame.frame().line()
                        && name.statement().endLine() >= frame.frame().line())
                .map(name -> new ImportFault(crash, frame.file(), name));
    }

    private String missing(Pattern pattern) {
        return crash.message(pattern).map(match -> match.group(1)).orElse("");
    }

    /** The missing module as the message names it. */
    String missingModule() {
        return missing(MODULE);
    }

    /** The names that the module, or the search path, offers instead. */
    List<String> offered() {
        return crash.thrown().facts().getOrDefault("names", List.of());
    }

    /** The import. */
    Node statement() {
        return imported.statement();
    }

    /** Whether the statement imports nothing else. */
    boolean alone() {
        return statement().fields("name").count() == 1;
    }

    /** Whether it is imported under another name than its own. */
    boolean aliased() {
        return imported.node().is("aliased_import");
    }

    /** The module as the statement writes it. */
    Node moduleNode() {
        return statement().field("module_name").orElse(plainNode());
    }

    /** The name as written, without its alias. */
    Node plainNode() {
        return aliased() ? imported.node().field("name").orElse(imported.node()) : imported.node();
    }

    /** The uses of the name behind the import. */
    Stream<Node> uses() {
        return References.to(imported.local(), file.root())
                .filter(node -> node.enclosing("import_statement", "import_from_statement")
                        .isEmpty());
    }

    /** Takes the name from another module, whatever else the statement imports staying where it is. */
    Draft takenFrom(String module, String name) {
        var line = "from " + module + " import " + name + (aliased() ? " as " + imported.local() : "");
        var draft = crash.draft();
        if (alone()) {
            draft.replace(moduleNode(), module);
            return name.equals(imported.member()) ? draft : draft.replace(plainNode(), name);
        }
        return dropped(draft).insertAfter(statement(), line);
    }

    /** Leaves the name out of the statement, or the statement out where it imports nothing else. */
    Draft dropped(Draft draft) {
        if (alone()) {
            return draft.remove(statement());
        }
        var names = statement().fields("name").toList();
        int at = names.indexOf(imported.node());
        var source = file.source();
        return at + 1 < names.size()
                ? draft.replace(source, names.get(at).start(), names.get(at + 1).start(), "")
                : draft.replace(source, names.get(at - 1).end(), names.get(at).end(), "");
    }

    /** Renames every use of the name. */
    Draft renamed(Draft draft, String name) {
        return uses().reduce(draft, (each, use) -> each.replace(use, name), (one, _) -> one);
    }
}
