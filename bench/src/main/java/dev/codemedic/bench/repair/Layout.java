package dev.codemedic.bench.repair;

import dev.codemedic.bench.process.WorkFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Files that can be put into a folder. */
@FunctionalInterface
public interface Layout {
    /** Puts them there, over what there is. */
    void into(Path folder) throws IOException;

    /** No files. */
    static Layout nothing() {
        return folder -> {};
    }

    /** The files of a folder; none where there is no such folder. */
    static Layout of(Path source) {
        return folder -> {
            if (Files.isDirectory(source)) {
                WorkFolder.copy(source, folder);
            }
        };
    }

    /** Texts by file name. */
    static Layout of(Map<String, String> texts) {
        return folder -> {
            for (var text : texts.entrySet()) {
                Files.writeString(folder.resolve(text.getKey()), text.getValue());
            }
        };
    }
}
