package dev.codemedic.core.apply;

import dev.codemedic.core.patch.Patch;
import dev.codemedic.core.source.DiskTree;
import dev.codemedic.core.source.Edit;
import dev.codemedic.core.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A project in a folder, with the few things tests do to it. */
final class Project {
    private final Path root;

    Project(Path root) throws IOException {
        this.root = root.toRealPath();
    }

    Path root() {
        return root;
    }

    Path path(String file) {
        return root.resolve(file);
    }

    Project with(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).resolveSibling("."));
        Files.writeString(root.resolve(file), text);
        return this;
    }

    String text(String file) throws IOException {
        return Files.readString(root.resolve(file));
    }

    FileChangeJournal journal() throws IOException {
        return new FileChangeJournal(root);
    }

    /** The patch that replaces one text by another in files. */
    Patch replacing(String old, String fresh, String... files) throws Exception {
        var tree = new DiskTree(root);
        var after = new LinkedHashMap<Path, SourceFile>();
        for (var file : files) {
            var source = tree.read(Path.of(file));
            var text = source.text().replace(old, fresh);
            after.put(
                    Path.of(file),
                    source.edited(List.of(new Edit(0, source.text().length(), text))));
        }
        return Patch.between(tree, after);
    }

    /** Every file outside {@code .medic/} with its content, byte for byte. */
    Map<String, String> content() throws IOException {
        var content = new TreeMap<String, String>();
        try (var files = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var relative = root.relativize(file);
                if (!relative.startsWith(".medic")) {
                    content.put(relative.toString(), new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return content;
    }
}
