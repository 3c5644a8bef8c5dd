package dev.codemedic.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;

/** Databases as earlier versions of medic left them. */
final class OldDatabase {
    private OldDatabase() {}

    /** A new one of that version. */
    static Path of(Path folder, int version) throws SQLException {
        var file = folder.resolve("medic.db");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            for (int number = 1; number <= version; number++) {
                for (var part : script(number).split(";\\s*\\n")) {
                    if (!part.isBlank()) {
                        statement.execute(part);
                    }
                }
            }
            statement.execute("pragma user_version = " + version);
        }
        return file;
    }

    private static String script(int number) {
        try (var resource = OldDatabase.class.getResourceAsStream(number + ".sql")) {
            return new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
