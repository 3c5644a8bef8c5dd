package dev.codemedic.java.verify;

import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Frame;
import dev.codemedic.core.failure.Thrown;
import dev.codemedic.java.capture.JavaInvocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Tells whether a program ran classes that are older than their source. */
final class OldClasses {
    private OldClasses() {}

    /** @param file absolute */
    static boolean ran(Failure failure, Path file) {
        var command = failure.run().command();
        var invocation = JavaInvocation.of(command).filter(known -> known.launch() != JavaInvocation.Launch.SOURCE);
        if (invocation.isEmpty()) {
            return false;
        }
        var entries = invocation.get().classPathEntries(command.directory());
        var name = String.valueOf(file.getFileName()).replaceFirst("\\.java$", "");
        return failure.chain().stream()
                .flatMap(Thrown::projectFrames)
                .filter(frame -> frame.file().endsWith(file) || file.endsWith(frame.file()))
                .map(Frame::owner)
                .distinct()
                .flatMap(owner -> built(owner.replaceFirst("\\$.*", ""), name, entries))
                .findFirst()
                .map(built -> older(built, file))
                .orElse(false);
    }

    /** The class file, or the archive that it is in. */
    private static Stream<Path> built(String owner, String name, List<Path> entries) {
        var place = owner.isEmpty() ? name : owner.replace('.', '/');
        return entries.stream()
                .map(entry -> Files.isDirectory(entry) ? entry.resolve(place + ".class") : entry)
                .filter(Files::isRegularFile);
    }

    private static boolean older(Path built, Path source) {
        try {
            return Files.getLastModifiedTime(built).compareTo(Files.getLastModifiedTime(source)) < 0;
        } catch (IOException gone) {
            return false;
        }
    }
}
