package dev.codemedic.core.patch;

import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.source.SourceUnreadable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A tree with some files replaced.
 *
 * @param base the tree below
 * @param changed the replaced files by their path relative to the root
 */
public record PatchedTree(SourceTree base, Map<Path, SourceFile> changed) implements SourceTree {

    public PatchedTree {
        changed = Map.copyOf(changed);
    }

    @Override
    public Path root() {
        return base.root();
    }

    @Override
    public SourceFile read(Path file) throws SourceUnreadable {
        var absolute = root().resolve(file).normalize();
        var replaced = absolute.startsWith(root()) ? changed.get(root().relativize(absolute)) : null;
        return replaced != null ? replaced : base.read(file);
    }

    @Override
    public List<Path> list(List<String> endings, int limit) throws IOException {
        return base.list(endings, limit);
    }
}
