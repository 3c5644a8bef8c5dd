package dev.codemedic.cli.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/** Where a report is written: whole or not at all, and over nothing but an earlier report. */
public record ReportFile(Path file) {
    /** By this a page is known to be a report of medic's; it stands at the beginning of each. */
    static final String MARK = "<meta name=\"generator\" content=\"medic report\">";

    private static final int BEGINNING = 1_024;

    /** Why the file is not to be written, for a user; empty where it may be. @param force whether any file may be lost */
    public Optional<String> objection(boolean force) throws IOException {
        if (Files.isDirectory(file)) {
            return Optional.of(file + " is a folder; name a file in it");
        }
        if (!Files.isDirectory(folder())) {
            return Optional.of("there is no folder " + folder() + "; make it first, or name another file");
        }
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(file)) {
            return Optional.of(file + " is no file that a report could be written to; name another");
        }
        return force || isReport()
                ? Optional.empty()
                : Optional.of(
                        file + " is no report of medic's and stays; --out names another file, --force replaces it");
    }

    private boolean isReport() throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8).contains(MARK);
        }
    }

    /** Writes a page; whoever reads the file meanwhile sees the old one or the new one. A link stays, and leads to the page. */
    public void write(String page) throws IOException {
        var place = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        var fresh = place.resolveSibling("." + place.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            // made as any file of the user is, which files of createTempFile are not
            try (var channel = FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.wrap(page.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private Path folder() {
        return Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    }
}
