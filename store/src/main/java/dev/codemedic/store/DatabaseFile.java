package dev.codemedic.store;

import dev.codemedic.core.learn.StoreBroken;
import dev.codemedic.core.source.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.sqlite.SQLiteConfig;

/**
 * Opens SQLite files: write-ahead log, patient with other processes. One that is damaged is set aside, and so is one that can
 * only have come with a repository: a link, or a database that changes itself.
 */
final class DatabaseFile {
    private static final int PATIENCE_MILLIS = 10_000;
    private static final String STRANGE = "it changes itself";

    private DatabaseFile() {}

    /** Opens a project's database. */
    static Connection open(Path file) {
        return open(file, Schema.PROJECT);
    }

    static Connection open(Path file, Schema schema) {
        keepNativeLibrary();
        try {
            if (Files.isSymbolicLink(file)) {
                setAside(file);
            }
        } catch (IOException fixed) {
            throw new StoreBroken(file + " is a link, and medic writes into no file elsewhere; remove it", fixed);
        }
        try {
            return opened(file, schema);
        } catch (SQLException first) {
            if (!damaged(first)) {
                throw new StoreBroken("cannot open " + file + ": " + first.getMessage(), first);
            }
            try {
                setAside(file);
                return opened(file, schema);
            } catch (SQLException | IOException second) {
                throw new StoreBroken("cannot replace the damaged " + file + ": " + second.getMessage(), second);
            }
        }
    }

    private static Connection opened(Path file, Schema schema) throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setBusyTimeout(PATIENCE_MILLIS);
        config.enforceForeignKeys(true);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        var connection = config.createConnection("jdbc:sqlite:" + file);
        try {
            check(connection);
            schema.migrate(connection);
            OwnerOnly.file(file);
            return connection;
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
    }

    /** Medic's own databases have none of these, with which entries could be made or lost unseen. */
    private static void check(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from sqlite_master where type in ('trigger', 'view')")) {
            if (rows.getInt(1) > 0) {
                throw new SQLException(STRANGE);
            }
        }
    }

    private static boolean damaged(SQLException failed) {
        var message = String.valueOf(failed.getMessage());
        return Stream.of("SQLITE_NOTADB", "SQLITE_CORRUPT", STRANGE).anyMatch(message::contains);
    }

    private static void setAside(Path file) throws IOException {
        var stamp = Instant.now().toString().replace(':', '-');
        for (var ending : List.of("", "-wal", "-shm")) {
            var part = file.resolveSibling(file.getFileName() + ending);
            if (Files.exists(part, LinkOption.NOFOLLOW_LINKS)) {
                Files.move(
                        part,
                        file.resolveSibling(file.getFileName() + ending + ".damaged-" + stamp),
                        StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    /** The driver would unpack its native library at each start; in a folder of our own it is found again. */
    private static void keepNativeLibrary() {
        if (System.getProperty("org.sqlite.lib.path") == null) {
            NativeSqlite.folder().ifPresent(folder -> System.setProperty("org.sqlite.lib.path", folder.toString()));
        }
    }
}
