package dev.codemedic.python.repair;

import dev.codemedic.core.failure.Command;
import dev.codemedic.python.capture.PythonInvocation;
import dev.codemedic.repair.order.Corpus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The source of the standard library of a command's interpreter. */
record PythonLibrary(Path folder) implements Corpus {

    /** The library; empty where it cannot be found. */
    static Optional<Corpus> of(Command command) {
        var homes = PythonInvocation.of(command).stream().flatMap(invocation -> invocation.reads(command).stream());
        return Stream.concat(homes, Stream.of(Path.of("/usr")))
                .map(home -> home.resolve("lib"))
                .flatMap(PythonLibrary::versions)
                .filter(folder -> Files.isRegularFile(folder.resolve("os.py")))
                .findFirst()
                .map(PythonLibrary::new);
    }

    private static Stream<Path> versions(Path lib) {
        try (var folders = Files.newDirectoryStream(lib, "python3*")) {
            var found = Stream.<Path>builder();
            folders.forEach(found::add);
            return found.build();
        } catch (IOException none) {
            return Stream.empty();
        }
    }

    @Override
    public String name() {
        return String.valueOf(folder.getFileName());
    }

    @Override
    public void texts(Consumer<String> taker) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.filter(each -> each.toString().endsWith(".py"))
                    .sorted()
                    .toList()) {
                taker.accept(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
    }
}
