package dev.codemedic.java.bed;

import dev.codemedic.core.repair.TestsNotHeld;
import dev.codemedic.java.compile.Freshness;
import dev.codemedic.java.compile.SourceIndex;
import java.io.IOException;
import java.lang.classfile.Attributes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The folders of class files within the project, whose classes the worker gets patched. */
final class ProjectFolders {
    private final List<Path> folders;
    private final ClassPatch patch;
    private final SourceIndex index;
    private final Probes probes;
    private final Map<String, WorkerProcess.Found> known = new HashMap<>();
    private final List<Freshness.Compiled> own = new ArrayList<>();

    ProjectFolders(List<Path> folders, ClassPatch patch, SourceIndex index, Probes probes) {
        this.folders = folders;
        this.patch = patch;
        this.index = index;
        this.probes = probes;
    }

    /** A class. @param watched whether lines of the project's sources are noted */
    WorkerProcess.Found find(String name, boolean watched) throws IOException {
        var key = (watched ? "+" : "-") + name;
        var found = known.get(key);
        if (found == null) {
            found = read(name, watched);
            known.put(key, found);
        }
        return found;
    }

    private WorkerProcess.Found read(String name, boolean watched) throws IOException {
        for (int i = 0; i < folders.size(); i++) {
            var file = folders.get(i).resolve(name.replace('.', '/') + ".class");
            if (Files.isRegularFile(file)) {
                return new WorkerProcess.Found(i, patched(name, file, watched));
            }
        }
        return WorkerProcess.Found.NONE;
    }

    private byte[] patched(String name, Path compiled, boolean watched) throws IOException {
        var bytes = Files.readAllBytes(compiled);
        try {
            var model = patch.read(bytes);
            var source = model.findAttribute(Attributes.sourceFile())
                    .map(attribute -> attribute.sourceFile().stringValue())
                    .orElse("");
            var file = watched ? index.file(name, source) : Optional.<Path>empty();
            file.ifPresent(path -> own.add(new Freshness.Compiled(name, compiled, path)));
            return patch.patched(model, file.isPresent() ? line -> probes.number(file.get(), line) : null, null);
        } catch (IllegalArgumentException strange) {
            return bytes;
        }
    }

    /**
     * Asks that the classes that ran were made of the sources that are there now.
     *
     * @throws TestsNotHeld where one was not
     */
    void requireFresh(Freshness freshness) throws TestsNotHeld {
        var stale = freshness.stale(own);
        if (stale.isPresent()) {
            throw new TestsNotHeld(
                    stale.get().words(),
                    TestsNotHeld.STALE,
                    stale.get().error().isPresent()
                            ? "compile it first; medic run -- COMPILER heals what the compiler says"
                            : "compile it and start again");
        }
    }
}
