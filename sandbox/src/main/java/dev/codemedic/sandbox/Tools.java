package dev.codemedic.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The system's own programs that build sandboxes. PATH does not count: a project may stand in it. */
record Tools(List<Path> folders) {

    /** Where distributions keep them. */
    static final Tools SYSTEM = new Tools(List.of(
            Path.of("/usr/bin"),
            Path.of("/bin"),
            Path.of("/usr/sbin"),
            Path.of("/sbin"),
            Path.of("/usr/local/bin"),
            Path.of("/run/wrappers/bin"),
            Path.of("/run/current-system/sw/bin")));

    /** The program's absolute path; empty where it is not installed. */
    Optional<String> find(String name) {
        return folders.stream()
                .map(folder -> folder.resolve(name))
                .filter(file -> Files.isExecutable(file) && !Files.isDirectory(file))
                .map(Path::toString)
                .findFirst();
    }

    /** The same, where it is known to be there. @throws IllegalStateException where it is not */
    String path(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException(name + " is not installed"));
    }
}
