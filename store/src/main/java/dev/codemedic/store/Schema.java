package dev.codemedic.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;

/** The schemas there are, and what brings a database to the present one: {@code PRAGMA user_version} counts the numbered scripts that were run. */
enum Schema {
    /** What is known of one project. */
    PROJECT("", 3),
    /** What is known across projects. */
    SHARED("shared-", 1);

    private final String series;
    private final int present;

    Schema(String series, int present) {
        this.series = series;
        this.present = present;
    }

    void migrate(Connection connection) throws SQLException {
        if (version(connection) == present) {
            return;
        }
        try (var statement = connection.createStatement()) {
            statement.execute("begin immediate");
            for (int next = version(connection) + 1; next <= present; next++) {
                for (var part : script(next).split(";\\s*\\n")) {
                    if (!part.isBlank()) {
                        statement.execute(part);
                    }
                }
                statement.execute("pragma user_version = " + next);
            }
            statement.execute("commit");
        }
    }

    private static int version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("pragma user_version")) {
            return rows.getInt(1);
        }
    }

    private String script(int number) {
        try (var resource = Schema.class.getResourceAsStream(series + number + ".sql")) {
            return new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new IllegalStateException("the schema is missing from the jar", broken);
        }
    }
}
