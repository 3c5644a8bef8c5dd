package dev.codemedic.java.bed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The classes in a folder of class files. */
final class ClassNames {
    private static final int MOST = 20_000;

    private ClassNames() {}

    /** The binary names of the top-level classes, sorted; none where the folder cannot be read. */
    static List<String> in(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.limit(MOST)
                    .map(file -> folder.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && file.indexOf('$') < 0 && !file.contains("-"))
                    .map(file -> file.substring(0, file.length() - ".class".length())
                            .replace('/', '.')
                            .replace('\\', '.'))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
