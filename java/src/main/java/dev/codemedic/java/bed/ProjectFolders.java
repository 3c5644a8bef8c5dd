package dev.codemedic.java.bed;

import dev.codemedic.java.compile.SourceIndex;
import java.io.IOException;
import java.lang.classfile.Attributes;
import java.nio.file.Files;
import java.nio.file.Path;
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
                return new WorkerProcess.Found(i, patched(name, Files.readAllBytes(file), watched));
            }
        }
        return WorkerProcess.Found.NONE;
    }

    private byte[] patched(String name, byte[] bytes, boolean watched) {
        try {
            var model = patch.read(bytes);
            var source = model.findAttribute(Attributes.sourceFile())
                    .map(attribute -> attribute.sourceFile().stringValue())
                    .orElse("");
            var file = watched ? index.file(name, source) : Optional.<Path>empty();
            return patch.patched(model, file.isPresent() ? line -> probes.number(file.get(), line) : null, null);
        } catch (IllegalArgumentException strange) {
            return bytes;
        }
    }
}
