package dev.codemedic.bench.repair;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a folder and what is in them; folders that programs keep for themselves do not count.
 *
 * @param files hashes by name
 */
record Tree(Map<String, Integer> files) {
    static Tree of(Path folder) throws IOException {
        var files = new TreeMap<String, Integer>();
        try (var all = Files.walk(folder)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                var name = folder.relativize(file).toString();
                if (!isMade(name)) {
                    files.put(name, Arrays.hashCode(Files.readAllBytes(file)));
                }
            }
        }
        return new Tree(files);
    }

    private static boolean isMade(String name) {
        return name.startsWith(".medic")
                || name.endsWith(".class")
                || Stream.of("__pycache__", ".pytest_cache").anyMatch(name::contains);
    }
}
