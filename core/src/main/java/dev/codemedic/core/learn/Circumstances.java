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
 * time's version, and every file of the project, by content or by size and time of its last change. Where it is the same again, so is the result.
 */
public final class Circumstances {
    /** Of a larger project a walk takes longer than it saves. */
    private static final int MOST_FILES = 20_000;

    /** Small files by their content, since a run may write some of them anew, and as they were. */
    private static final long SMALL = 64 << 10;

    private static final long MOST_CONTENT = 4 << 20;
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
            long room = MOST_CONTENT;
            for (var file : files) {
                var place = sources.root().resolve(file);
                var seen = Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                boolean small = seen.isRegularFile() && seen.size() <= SMALL && seen.size() <= room;
                room -= small ? seen.size() : 0;
                told.append('\n')
                        .append(file)
                        .append('\t')
                        .append(small ? Digests.sha256(Files.readAllBytes(place)) : seen.lastModifiedTime())
                        .append('\t')
                        .append(seen.size());
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
