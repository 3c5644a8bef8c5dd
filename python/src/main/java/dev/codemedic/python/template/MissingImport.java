package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.code.PythonFile;
import dev.codemedic.python.code.References;
import dev.codemedic.python.code.StandardLibrary;
import dev.codemedic.syntax.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A module, or a name that a module offers, is used without an import: the import is added, or the name is written
 * behind the module that is imported already.
 *
 * <p>Unsafe where several modules offer the same name: {@code Iterator}, {@code join}.
 */
@AutoService(PythonTemplate.class)
@Heals({"NameError"})
public final class MissingImport implements PythonTemplate {
    private static final Map<String, String> ALIASES = Map.of(
            "np", "numpy",
            "pd", "pandas",
            "plt", "matplotlib.pyplot",
            "ET", "xml.etree.ElementTree",
            "tk", "tkinter",
            "dt", "datetime",
            "mp", "multiprocessing",
            "sns", "seaborn");
    /** What programs call on the class {@code datetime} and not on the module. */
    private static final Set<String> OF_CLASS = Set.of(
            "now", "today", "utcnow", "strptime", "fromisoformat", "fromtimestamp", "utcfromtimestamp", "combine");

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        var name = crash.undefinedName();
        var file = crash.prime().file();
        var uses = References.to(name, file.root()).toList();
        if (uses.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(qualified(crash, file, name, uses), module(crash, file, name, uses), member(crash, file, name))
                .flatMap(candidates -> candidates);
    }

    private static Stream<Candidate> qualified(PythonCrash crash, PythonFile file, String name, List<Node> uses) {
        return StandardLibrary.modulesOffering(name)
                .flatMap(module -> file.imports()
                        .filter(imported -> imported.module().equals(module)
                                && imported.member().isEmpty())
                        .limit(1)
                        .flatMap(imported -> uses.stream()
                                .reduce(
                                        crash.draft(),
                                        (draft, use) -> draft.replace(use, qualified(imported.local(), module) + name),
                                        (one, _) -> one)
                                .because(0.94, "`" + name + "` is offered by the imported module `" + module + "`")));
    }

    private static String qualified(String local, String module) {
        return (module.startsWith(local + ".") ? module : local) + ".";
    }

    private static Stream<Candidate> module(PythonCrash crash, PythonFile file, String name, List<Node> uses) {
        var attributes = uses.stream().flatMap(use -> attribute(use).stream()).toList();
        if (attributes.isEmpty()) {
            return Stream.empty();
        }
        if (name.equals("datetime") && attributes.stream().allMatch(OF_CLASS::contains)) {
            return imports(crash, file, "from datetime import datetime", 0.93);
        }
        var alias = ALIASES.get(name);
        if (alias != null) {
            return imports(crash, file, "import " + alias + " as " + name, 0.9);
        }
        if (StandardLibrary.modules().contains(name)) {
            return imports(crash, file, "import " + name, 0.93);
        }
        return crash.project().module(name, file.path()).stream()
                .filter(module -> !module.path().equals(file.path()))
                .flatMap(_ -> imports(crash, file, "import " + name, 0.85));
    }

    private static Optional<String> attribute(Node use) {
        return use.parent()
                .filter(parent -> parent.is("attribute"))
                .flatMap(parent -> parent.field("attribute"))
                .map(Node::text);
    }

    private static Stream<Candidate> member(PythonCrash crash, PythonFile file, String name) {
        var offering = StandardLibrary.modulesOffering(name).toList();
        var known = offering.stream()
                .flatMap(module -> imports(
                        crash, file, "from " + module + " import " + name, 0.9 - 0.1 * offering.indexOf(module)));
        return Stream.concat(known, ofProject(crash, file, name));
    }

    private static Stream<Candidate> ofProject(PythonCrash crash, PythonFile file, String name) {
        return crash.project()
                .definers(name)
                .filter(other -> !other.path().equals(file.path()))
                .limit(3)
                .flatMap(other -> crash.project().importPath(other, file).stream())
                .flatMap(module -> imports(crash, file, "from " + module + " import " + name, 0.92));
    }

    private static Stream<Candidate> imports(PythonCrash crash, PythonFile file, String line, double prior) {
        return crash.draft().addImport(file, line).because(prior, "`" + line + "` is missing");
    }
}
