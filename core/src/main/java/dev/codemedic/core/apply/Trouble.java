package dev.codemedic.core.apply;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Why files cannot be written, in words for a user. */
final class Trouble {
    private static final long NOTHING = 64 << 10;

    private Trouble() {}

    /** What is wrong and what to do. @param root a folder on the disk in question */
    static String words(IOException broken, Path root) {
        var message = String.valueOf(broken.getMessage());
        if (message.contains("No space left") || message.contains("quota exceeded") || full(root)) {
            return "the disk is full; make room and try again";
        }
        if (broken instanceof AccessDeniedException denied) {
            return "there is no permission for " + denied.getFile();
        }
        if (broken instanceof FileSystemException failed && failed.getReason() != null) {
            return failed.getFile() + ": " + failed.getReason();
        }
        return message;
    }

    private static boolean full(Path root) {
        try {
            return Files.getFileStore(root).getUsableSpace() < NOTHING;
        } catch (IOException unknown) {
            return false;
        }
    }
}
