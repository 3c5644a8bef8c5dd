package dev.codemedic.store;

import dev.codemedic.core.learn.StoreBroken;
import dev.codemedic.core.model.Ledger;
import dev.codemedic.core.model.Usage;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What was sent to language models, in a project's database. An entry is on disk before the question goes out. */
public final class SqliteLedger implements Ledger, AutoCloseable {
    private final Connection connection;

    private SqliteLedger(Connection connection) {
        this.connection = connection;
    }

    /**
     * Opens a database, which is made where there is none.
     *
     * @throws StoreBroken where the file can be neither opened nor made
     */
    public static SqliteLedger open(Path file) {
        var connection = DatabaseFile.open(file);
        try (var statement = connection.createStatement()) {
            statement.execute("pragma synchronous = full");
        } catch (SQLException broken) {
            throw new StoreBroken("cannot open the ledger in " + file + ": " + broken.getMessage(), broken);
        }
        return new SqliteLedger(connection);
    }

    @Override
    public synchronized void record(Entry entry) {
        try (var insert = connection.prepareStatement("""
                insert into ledger (at, model, local, role, prompt, sent, question_tokens, answer_tokens, seconds,
                    dollars, outcome) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            insert.setString(1, entry.at().toString());
            insert.setString(2, entry.model());
            insert.setInt(3, entry.local() ? 1 : 0);
            insert.setString(4, entry.role());
            insert.setString(5, entry.prompt());
            insert.setString(6, entry.sent());
            insert.setInt(7, entry.usage().questionTokens());
            insert.setInt(8, entry.usage().answerTokens());
            insert.setDouble(9, entry.usage().time().toNanos() / 1e9);
            insert.setDouble(10, entry.usage().price());
            insert.setString(11, entry.outcome());
            insert.executeUpdate();
        } catch (SQLException broken) {
            throw new StoreBroken("cannot write the ledger: " + broken.getMessage(), broken);
        }
    }

    @Override
    public synchronized Usage since(Instant from) {
        try (var select = connection.prepareStatement("""
                select coalesce(sum(question_tokens), 0), coalesce(sum(answer_tokens), 0), coalesce(sum(seconds), 0),
                    coalesce(sum(dollars), 0) from ledger where at >= ?
                """)) {
            select.setString(1, from.toString());
            try (var row = select.executeQuery()) {
                return new Usage(row.getInt(1), row.getInt(2), seconds(row.getDouble(3)), row.getDouble(4));
            }
        } catch (SQLException broken) {
            throw new StoreBroken("cannot read the ledger: " + broken.getMessage(), broken);
        }
    }

    /** How many questions were sent since then. */
    public synchronized int questionsSince(Instant from) {
        try (var select =
                connection.prepareStatement("select count(*) from ledger where outcome = 'asked' and at >= ?")) {
            select.setString(1, from.toString());
            try (var row = select.executeQuery()) {
                return row.getInt(1);
            }
        } catch (SQLException broken) {
            throw new StoreBroken("cannot read the ledger: " + broken.getMessage(), broken);
        }
    }

    /** The newest entries, newest first. @param most how many */
    public synchronized List<Entry> newest(int most) {
        try (var select = connection.prepareStatement("select * from ledger order by number desc limit ?")) {
            select.setInt(1, most);
            try (var rows = select.executeQuery()) {
                var entries = new ArrayList<Entry>();
                while (rows.next()) {
                    entries.add(entry(rows));
                }
                return entries;
            }
        } catch (SQLException broken) {
            throw new StoreBroken("cannot read the ledger: " + broken.getMessage(), broken);
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var usage = new Usage(
                row.getInt("question_tokens"),
                row.getInt("answer_tokens"),
                seconds(row.getDouble("seconds")),
                row.getDouble("dollars"));
        return new Entry(
                Instant.parse(row.getString("at")),
                row.getString("model"),
                row.getInt("local") == 1,
                row.getString("role"),
                row.getString("prompt"),
                row.getString("sent"),
                usage,
                row.getString("outcome"));
    }

    private static Duration seconds(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException closed) {
            // nothing is lost
        }
    }
}
