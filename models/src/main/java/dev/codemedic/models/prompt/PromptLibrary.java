package dev.codemedic.models.prompt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The prompts of all roles: those that come with medic, and the project's own in their place. */
public final class PromptLibrary {
    private static final long LARGEST = 256 << 10;

    private final Map<Role, PromptFile> files;

    private PromptLibrary(Map<Role, PromptFile> files) {
        this.files = files;
    }

    /**
     * Reads them.
     *
     * @param own a folder of the project that may hold {@code ROLE.yaml}; it need not be there. A link in it is not
     *     followed: it would show a model files from anywhere
     * @throws PromptUnreadable where one cannot be used
     */
    public static PromptLibrary read(Path own) throws PromptUnreadable {
        var files = new EnumMap<Role, PromptFile>(Role.class);
        for (var role : Role.values()) {
            var name = role.word() + ".yaml";
            var mine = own.resolve(name);
            files.put(
                    role,
                    Files.exists(mine, LinkOption.NOFOLLOW_LINKS)
                            ? new PromptReader(role, mine.getFileName().toString(), text(mine)).read()
                            : new PromptReader(role, "built-in", builtIn(name)).read());
        }
        return new PromptLibrary(files);
    }

    private static String text(Path file) throws PromptUnreadable {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new PromptUnreadable(
                        "the prompt " + file + " is no file of its own; put the prompt itself there");
            }
            if (Files.size(file) > LARGEST) {
                throw new PromptUnreadable("the prompt " + file + " is larger than " + LARGEST + " bytes");
            }
            return Files.readString(file);
        } catch (PromptUnreadable known) {
            throw known;
        } catch (IOException unreadable) {
            throw new PromptUnreadable("the prompt " + file + " cannot be read: " + unreadable.getMessage());
        }
    }

    private static String builtIn(String name) throws PromptUnreadable {
        try (var stream = PromptLibrary.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new PromptUnreadable("the prompt " + name + " cannot be read: " + broken.getMessage());
        }
    }

    /** A role's prompt. */
    public PromptFile of(Role role) {
        return Objects.requireNonNull(files.get(role));
    }
}
