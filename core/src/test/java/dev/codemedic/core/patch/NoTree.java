package dev.codemedic.core.patch;

import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.source.SourceUnreadable;
import java.nio.file.Path;
import java.util.List;

/** A tree without files. */
final class NoTree implements SourceTree {

    @Override
    public Path root() {
        return Path.of("/project");
    }

    @Override
    public SourceFile read(Path file) throws SourceUnreadable {
        throw new SourceUnreadable("there is no source file " + file);
    }

    @Override
    public List<Path> list(List<String> endings, int limit) {
        return List.of();
    }
}
