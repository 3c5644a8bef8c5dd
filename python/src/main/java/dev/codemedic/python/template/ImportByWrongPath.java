package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.code.ImportedName;
import dev.codemedic.python.code.PythonFile;
import dev.codemedic.syntax.Node;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A module of the project is imported by a path that does not lead there: a neighbour in a package by its bare name
 * ({@code from helpers import x} becomes {@code from .helpers import x}), or relatively from a script that is in no
 * package ({@code from .helpers import x} becomes {@code from helpers import x}).
 *
 * <p>Unsafe where the file is also started as a script, which cannot import relatively.
 */
@AutoService(PythonTemplate.class)
@Heals({"ImportError", "ModuleNotFoundError", "ValueError", "SystemError"})
public final class ImportByWrongPath implements PythonTemplate {

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        var message = crash.message();
        if (message.contains("relative import") || message.contains("Parent module")) {
            return relative(crash);
        }
        return ImportFault.module(crash).limit(1).flatMap(fault -> absolute(crash, fault));
    }

    /** A relative import in a file that runs without a package, or that climbs too high. */
    private static Stream<Candidate> relative(PythonCrash crash) {
        var frame = crash.prime();
        return frame.file()
                .imports()
                .filter(name -> name.statement().line() <= frame.frame().line()
                        && name.statement().endLine() >= frame.frame().line())
                .filter(name -> name.module().startsWith("."))
                .limit(1)
                .flatMap(name -> withoutDots(crash, frame.file(), name));
    }

    private static Stream<Candidate> withoutDots(PythonCrash crash, PythonFile file, ImportedName name) {
        var inner = name.module().replaceFirst("^\\.+", "");
        var why = "`" + file.path().getFileName() + "` runs as a script and is in no package";
        if (inner.isEmpty()) {
            return module(crash, file, name.member())
                    .filter(_ -> name.statement().fields("name").count() == 1)
                    .stream()
                    .flatMap(_ -> crash.draft()
                            .replace(
                                    name.statement(),
                                    "import "
                                            + name.statement()
                                                    .field("name")
                                                    .map(Node::text)
                                                    .orElse(""))
                            .because(0.9, why));
        }
        return module(crash, file, inner).stream()
                .flatMap(_ -> name.statement().field("module_name").stream())
                .flatMap(module -> crash.draft().replace(module, inner).because(0.92, why));
    }

    private static Optional<PythonFile> module(PythonCrash crash, PythonFile file, String name) {
        return crash.project().module(name, file.path());
    }

    /** A module that lies elsewhere in the project than the import says. */
    private static Stream<Candidate> absolute(PythonCrash crash, ImportFault fault) {
        var written = fault.imported().module();
        var inner = written.replaceFirst("^\\.+", "");
        var last = inner.substring(inner.lastIndexOf('.') + 1);
        return crash.project().paths().stream()
                .filter(path -> isModule(path, last))
                .flatMap(path -> crash.project().file(path).stream())
                .filter(target -> !target.path().equals(fault.file().path()))
                .limit(3)
                .flatMap(target -> paths(crash, target, fault))
                .filter(path -> !path.equals(written))
                .flatMap(path -> rewritten(fault, path, last));
    }

    private static boolean isModule(Path path, String name) {
        var file = String.valueOf(path.getFileName());
        return file.equals(name + ".py")
                || file.equals("__init__.py")
                        && path.getParent() != null
                        && path.getParent().endsWith(name);
    }

    private static Stream<String> paths(PythonCrash crash, PythonFile target, ImportFault fault) {
        var importer = fault.file();
        var folder = Optional.ofNullable(importer.path().getParent());
        boolean inPackage = crash.project().moduleName(importer.path()).contains(".");
        boolean neighbour = folder.equals(Optional.ofNullable(target.path().getParent()));
        var full = crash.project().moduleName(target.path());
        var relative = inPackage && neighbour
                ? Stream.of("." + full.substring(full.lastIndexOf('.') + 1))
                : Stream.<String>empty();
        return Stream.concat(relative, folders(target)).distinct();
    }

    /** The path from the project's root, which works for folders without {@code __init__.py} too. */
    private static Stream<String> folders(PythonFile target) {
        var path = target.path().toString().replace('\\', '/').replaceFirst("(/__init__)?\\.py$", "");
        return path.isEmpty()
                ? Stream.empty()
                : Stream.of(path.replaceFirst("^src/", "").replace('/', '.'));
    }

    private static Stream<Candidate> rewritten(ImportFault fault, String path, String last) {
        boolean relative = path.startsWith(".");
        var words = "`" + last + "` lies in this project as `" + (relative ? path.substring(1) : path) + "`"
                + (relative ? " beside this file" : "");
        double prior = relative ? 0.94 : 0.9;
        var draft = fault.crash().draft();
        if (!fault.imported().member().isEmpty()) {
            return draft.replace(fault.moduleNode(), path).because(prior, words);
        }
        if (!fault.alone()) {
            return Stream.empty();
        }
        int dot = path.lastIndexOf('.');
        if (dot < 0 || fault.imported().module().contains(".")) {
            return Stream.empty();
        }
        var alias = fault.aliased() ? " as " + fault.imported().local() : "";
        var from = dot == 0 ? "." : path.substring(0, dot);
        return draft.replace(fault.statement(), "from " + from + " import " + path.substring(dot + 1) + alias)
                .because(prior, words);
    }
}
