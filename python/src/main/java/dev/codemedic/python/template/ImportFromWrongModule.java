package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.code.StandardLibrary;
import java.util.stream.Stream;

/**
 * A name is imported from a module that does not define it, and another module does: the import takes it from there.
 *
 * <p>Unsafe where two modules define the same name for different things.
 */
@AutoService(PythonTemplate.class)
@Heals({"ImportError"})
public final class ImportFromWrongModule implements PythonTemplate {

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        if (crash.message().contains("partially initialized")) {
            return Stream.empty();
        }
        return ImportFault.member(crash).limit(1).flatMap(fault -> {
            var name = fault.imported().member();
            var own = crash.project()
                    .definers(name)
                    .filter(other -> !other.path().equals(fault.file().path()))
                    .limit(3)
                    .flatMap(other -> crash.project().importPath(other, fault.file()).stream())
                    .flatMap(module -> taken(fault, module, 0.94));
            var standard = StandardLibrary.modulesOffering(name).limit(2).flatMap(module -> taken(fault, module, 0.88));
            return Stream.concat(own, standard);
        });
    }

    private static Stream<Candidate> taken(ImportFault fault, String module, double prior) {
        var name = fault.imported().member();
        return module.equals(fault.imported().module())
                ? Stream.empty()
                : fault.takenFrom(module, name)
                        .because(
                                prior,
                                "`" + name + "` is defined in `" + module + "` and not in `"
                                        + fault.imported().module() + "`");
    }
}
