package dev.codemedic.core.verify;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a patch may name a file: plainly, from the project's root downwards. */
final class FileNameForm {
    private static final int LONGEST = 255;
    private static final Pattern SHORT_NAME = Pattern.compile(".*~\\d+(?:\\..*)?");

    private FileNameForm() {}

    /** What is wrong with a name, to stand behind it; empty where nothing is. */
    static Optional<String> fault(Path file) {
        if (file.isAbsolute()) {
            return Optional.of("is an absolute path; a patch names files from the project's root");
        }
        for (var name : file) {
            var fault = fault(name.toString());
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> fault(String name) {
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            return Optional.of("makes a detour; a patch names files from the project's root downwards");
        }
        if (name.codePoints().anyMatch(point -> Character.isISOControl(point) || Lookalikes.unseen(point))) {
            return Optional.of("has characters in its name that nobody sees");
        }
        if (name.indexOf('\\') >= 0 || name.indexOf(':') >= 0) {
            return Optional.of("has a character in its name that means a folder, drive or stream elsewhere");
        }
        if (name.endsWith(" ") || name.endsWith(".") || SHORT_NAME.matcher(name).matches()) {
            return Optional.of("has a name that some file systems take for another");
        }
        return name.length() > LONGEST ? Optional.of("has too long a name") : Optional.empty();
    }
}
