package dev.codemedic.java.verify;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.source.SourceTree;
import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a {@code javac} command compiles. */
final class JavacCommand {
    private static final List<String> CLASS_PATH = List.of("-cp", "-classpath", "--class-path");

    private JavacCommand() {}

    /** Whether a command starts the compiler. */
    static boolean is(Command command) {
        var name = Path.of(command.program()).getFileName();
        return name != null && name.toString().equals("javac");
    }

    /** The source files it names, as they are on disk. */
    static Map<Path, SourceFile> files(Command command, SourceTree sources) {
        var files = new LinkedHashMap<Path, SourceFile>();
        command.arguments().stream()
                .filter(word -> word.endsWith(".java"))
                .flatMap(word -> sources.find(command.directory().resolve(word).normalize()).stream())
                .forEach(file -> files.put(file.path(), file));
        return files;
    }

    /** Its class path, absolute; empty where none is given. */
    static List<Path> classPath(Command command) {
        var words = command.arguments();
        for (int i = 0; i + 1 < words.size(); i++) {
            if (CLASS_PATH.contains(words.get(i))) {
                return Stream.of(words.get(i + 1).split(File.pathSeparator))
                        .map(entry -> command.directory().resolve(entry).normalize())
                        .toList();
            }
        }
        return List.of();
    }
}
