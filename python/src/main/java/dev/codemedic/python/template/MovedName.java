package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.code.ImportedName;
import dev.codemedic.python.code.PythonFile;
import dev.codemedic.python.code.Table;
import dev.codemedic.syntax.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A name of the standard library is used that a later Python moved or renamed: {@code collections.Mapping} becomes
 * {@code collections.abc.Mapping}, {@code time.clock} becomes {@code time.perf_counter}.
 *
 * <p>Unsafe where the program must still run on the old Python too.
 */
@AutoService(PythonTemplate.class)
@Heals({"AttributeError", "ImportError", "ModuleNotFoundError"})
public final class MovedName implements PythonTemplate {
    private static final Map<String, List<String>> MOVED = Table.beside(MovedName.class, "moved-names.txt");

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        return Stream.concat(
                AttributeFault.in(crash).flatMap(MovedName::attribute),
                ImportFault.member(crash).flatMap(MovedName::member));
    }

    private static Optional<String> now(String old) {
        return Optional.ofNullable(MOVED.get(old)).map(List::getFirst);
    }

    private static Stream<Candidate> attribute(AttributeFault fault) {
        var file = fault.frame().file();
        return module(file, fault.object()).stream()
                .flatMap(module -> now(module + "." + fault.name()).stream().flatMap(now -> {
                    var draft = fault.crash().draft();
                    file.root()
                            .descendants("attribute")
                            .filter(use -> use.text().equals(fault.node().text()))
                            .forEach(use -> replace(draft, use, module, now));
                    var home = home(now);
                    if (!home.isEmpty() && !home.equals(module) && !isImported(file, home)) {
                        draft.addImport(file, "import " + home);
                    }
                    return draft.because(0.96, gone(module, fault.name(), now));
                }));
    }

    private static void replace(Draft draft, Node use, String module, String now) {
        if (home(now).equals(module)) {
            use.field("attribute").ifPresent(name -> draft.replace(name, now.substring(module.length() + 1)));
        } else {
            draft.replace(use, now);
        }
    }

    private static Stream<Candidate> member(ImportFault fault) {
        var imported = fault.imported();
        return now(imported.module() + "." + imported.member()).stream().flatMap(now -> {
            var home = home(now);
            var words = gone(imported.module(), imported.member(), now);
            if (home.isEmpty()) {
                var draft = fault.dropped(fault.crash().draft());
                return fault.renamed(draft, now).because(0.96, words);
            }
            var name = now.substring(home.length() + 1);
            var draft = fault.takenFrom(home, name);
            return (fault.aliased() || name.equals(imported.member()) ? draft : fault.renamed(draft, name))
                    .because(0.96, words);
        });
    }

    private static String gone(String module, String name, String now) {
        return "`" + module + "." + name + "` is not part of this Python; `" + now + "` takes its place";
    }

    /** The module of a dotted name; empty for a builtin. */
    private static String home(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 || Character.isLowerCase(name.charAt(0)) && name.startsWith("str.")
                ? ""
                : name.substring(0, dot);
    }

    private static boolean isImported(PythonFile file, String module) {
        return file.imports()
                        .anyMatch(
                                each -> each.member().isEmpty() && each.local().equals(module))
                || file.imports()
                        .anyMatch(each -> each.member().isEmpty()
                                && each.module().equals(module)
                                && !each.node().is("aliased_import"));
    }

    /** The module that an expression names by the file's imports. */
    private static Optional<String> module(PythonFile file, Node object) {
        return file.imports()
                .filter(each -> each.member().isEmpty())
                .filter(each ->
                        object.text().equals(each.local()) || object.text().equals(each.module()))
                .map(ImportedName::module)
                .findFirst();
    }
}
