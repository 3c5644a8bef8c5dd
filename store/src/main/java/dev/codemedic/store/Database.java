package dev.codemedic.store;

import dev.codemedic.core.learn.StoreBroken;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One open database and the pieces of work on it, each whole or not at all. Safe for several threads. */
final class Database implements AutoCloseable {
    private final Connection connection;

    Database(Connection connection) {
        this.connection = connection;
    }

    /** A piece of work. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws SQLException, IOException;
    }

    /** Makes a value of the row a result stands at. */
    @FunctionalInterface
    interface Row<T> {
        T of(ResultSet row) throws SQLException, IOException;
    }

    /** Does work in a transaction. @param what for the message where it fails */
    synchronized <T> T within(String what, Work<T> work) {
        try {
            connection.setAutoCommit(false);
            try {
                var result = work.run();
                connection.commit();
                return result;
            } catch (SQLException | IOException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException | IOException broken) {
            throw new StoreBroken("cannot " + what + ": " + broken.getMessage(), broken);
        }
    }

    /** All rows of a query; within a piece of work. */
    <T> List<T> rows(Row<T> row, String sql, @Nullable Object... values) throws SQLException, IOException {
        try (var select = prepare(sql, values);
                var rows = select.executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(row.of(rows));
            }
            return found;
        }
    }

    /** The first row of a query, or of a statement that returns one; within a piece of work. */
    <T> Optional<T> row(Row<T> row, String sql, @Nullable Object... values) throws SQLException, IOException {
        try (var select = prepare(sql, values);
                var rows = select.executeQuery()) {
            return rows.next() ? Optional.of(row.of(rows)) : Optional.empty();
        }
    }

    /** Runs a statement; within a piece of work. @return how many rows it touched */
    int run(String sql, @Nullable Object... values) throws SQLException {
        try (var statement = prepare(sql, values)) {
            return statement.executeUpdate();
        }
    }

    /** Gives back what is free, so that nothing of what was taken out is left in the file or its log. */
    synchronized void shrink() {
        try (var statement = connection.createStatement()) {
            statement.execute("vacuum");
            statement.execute("pragma wal_checkpoint(truncate)");
        } catch (SQLException busy) {
            throw new StoreBroken(
                    "what was forgotten may still stand in the file until no other medic is at work: "
                            + busy.getMessage(),
                    busy);
        }
    }

    private PreparedStatement prepare(String sql, @Nullable Object... values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < values.length; i++) {
                var value = values[i];
                statement.setObject(
                        i + 1,
                        value instanceof Number || value instanceof String || value == null ? value : value.toString());
            }
            return statement;
        } catch (SQLException failed) {
            statement.close();
            throw failed;
        }
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException leftOpen) {
            throw new StoreBroken("cannot close the store: " + leftOpen.getMessage(), leftOpen);
        }
    }
}
