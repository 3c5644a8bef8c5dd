package dev.codemedic.cli.settings;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where settings come from: an option, else the environment, else {@code medic.toml} of the project, else the user's
 * own file.
 */
public record Settings(Path project, Path user) {
    /** The name of a project's file. */
    public static final String FILE = "medic.toml";

    /**
     * The files of a project and a user; neither need be there.
     *
     * @param root of the project
     * @param environment may name the folder of the user's settings
     * @param home of the user
     */
    public static Settings of(Path root, Map<String, String> environment, Path home) {
        var told = environment.getOrDefault("XDG_CONFIG_HOME", "");
        var folder = told.startsWith("/") ? Path.of(told) : home.resolve(".config");
        return new Settings(root.resolve(FILE), folder.resolve("medic").resolve("config.toml"));
    }

    /**
     * The settings of language models.
     *
     * @param asked by an option or the environment: names parted by commas, {@code auto} or {@code none}
     * @throws SettingsUnusable where a file says what cannot be
     */
    public ModelSettings models(Optional<String> asked) throws SettingsUnusable {
        return ModelSettingsReader.of(
                asked.filter(told -> !told.isBlank()).map(told -> ModelUse.of(told, "--model or MEDIC_MODEL")),
                table(project),
                table(user));
    }

    /**
     * What is remembered, and how long.
     *
     * @throws SettingsUnusable where a file says what cannot be
     */
    public MemorySettings memory() throws SettingsUnusable {
        return MemorySettings.of(table(project), table(user));
    }

    /**
     * How far medic goes by itself.
     *
     * @throws SettingsUnusable where a file says what cannot be
     */
    public PolicySettings policy() throws SettingsUnusable {
        return PolicySettingsReader.of(table(project), table(user));
    }

    private static TomlTable table(Path file) throws SettingsUnusable {
        var text = TomlFile.text(file);
        return text.isPresent() ? TomlFile.table(file, text.get()) : TomlTable.empty(file.toString());
    }
}
