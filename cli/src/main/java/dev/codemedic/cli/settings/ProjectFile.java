package dev.codemedic.cli.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/** The {@code medic.toml} of a project, which is written only here, and only when a user asks for it. */
public record ProjectFile(Path file) {

    /** The file of a project. @param root its root folder */
    public static ProjectFile of(Path root) {
        return new ProjectFile(root.resolve(Settings.FILE));
    }

    /** Whether it is there. */
    public boolean there() {
        return Files.exists(file);
    }

    /** Writes one in which everything is explained and nothing is set; there must be none yet. */
    public void begin() throws IOException {
        write(explained());
    }

    /**
     * Sets the model to use; all else stays as it is.
     *
     * @param model of letters, digits and {@code ._:/-}
     * @throws SettingsUnusable where the file cannot be changed safely; the message says what to write by hand
     */
    public void use(String model) throws IOException {
        var text = TomlFile.text(file);
        write(new TomlEdit(file, text.isPresent() ? text.get() : explained()).using(model));
    }

    private static String explained() throws IOException {
        try (var stream = ProjectFile.class.getResourceAsStream(Settings.FILE)) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** As a whole or not at all; a link stays one. */
    private void write(String text) throws IOException {
        var target = there() ? file.toRealPath() : file;
        var fresh = Files.createTempFile(target.toAbsolutePath().getParent(), ".medic", ".toml");
        try {
            Files.writeString(fresh, text);
            if (Files.getFileStore(target.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(
                        fresh,
                        there() ? Files.getPosixFilePermissions(target) : PosixFilePermissions.fromString("rw-r--r--"));
            }
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
