package dev.codemedic.core.learn;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.source.Digests;
import dev.codemedic.core.source.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All that a heal's result hangs on, as a digest: the failure, its command with what it reads from standard input, the run
 * time's version, and every file of the project by size and time of its last change. Where it is the same again, so is the result.
 */
public final class Circumstances {
    /** Of a larger project a walk takes longer than it saves. */
    private static final int MOST_FILES = 20_000;

    private static final long LARGEST_INPUT = 8 << 20;
    private static final List<String> EVERY_FILE = List.of("");

    private Circumstances() {}

    /** The digest; empty where the project is too large, or cannot be walked. */
    public static String of(Failure failure, SourceTree sources) {
        try {
            var files = sources.list(EVERY_FILE, MOST_FILES);
            var input = input(failure.run().command());
            if (files.size() >= MOST_FILES || input.isEmpty()) {
                return "";
            }
            var told = new StringBuilder(failure.fingerprint().text())
                    .append('\n')
                    .append(failure.runtime())
                    .append('\n')
                    .append(command(failure.run().command()))
                    .append(input.get())
                    .append('\n')
                    .append(failure.tests());
            for (var file : files) {
                var seen = Files.readAttributes(
                        sources.root().resolve(file), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                told.append('\n')
                        .append(file)
                        .append('\t')
                        .append(seen.size())
                        .append('\t')
                        .append(seen.lastModifiedTime());
            }
            return Digests.sha256(told.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException goneMeanwhile) {
            return "";
        }
    }

    private static String command(Command command) {
        return command.arguments() + "\n" + command.directory() + "\n" + new TreeMap<>(command.environment()) + "\n";
    }

    private static Optional<String> input(Command command) throws IOException {
        var file = command.input();
        if (file == null) {
            return Optional.of("");
        }
        return Files.size(file) > LARGEST_INPUT
                ? Optional.empty()
                : Optional.of(Digests.sha256(Files.readAllBytes(file)));
    }
}
