package dev.codemedic.store;

import dev.codemedic.core.learn.StoreBroken;
import dev.codemedic.core.model.Exchange;
import dev.codemedic.core.model.Ledger;
import dev.codemedic.core.model.Usage;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
                select coalesce(sum(max(question_tokens, 0)), 0), coalesce(sum(max(answer_tokens, 0)), 0), coalesce(sum(max(seconds, 0)), 0),
                    coalesce(sum(max(dollars, 0)), 0) from ledger where at >= ?
                """)) {
            select.setString(1, bound(from));
            try (var row = select.executeQuery()) {
                return new Usage(
                        count(row.getLong(1)), count(row.getLong(2)), seconds(row.getDouble(3)), row.getDouble(4));
            }
        } catch (SQLException broken) {
            throw new StoreBroken("cannot read the ledger: " + broken.getMessage(), broken);
        }
    }

    /** How many questions were sent since then. */
    public synchronized int questionsSince(Instant from) {
        try (var select =
                connection.prepareStatement("select count(*) from ledger where outcome = 'asked' and at >= ?")) {
            select.setString(1, bound(from));
            try (var row = select.executeQuery()) {
                return row.getInt(1);
            }
        } catch (SQLException broken) {
            throw new StoreBroken("cannot read the ledger: " + broken.getMessage(), broken);
        }
    }

    /**
     * Which entries.
     *
     * @param since from when on
     * @param away only what left this machine
     */
    public record Part(Instant since, boolean away) {
        /** All of them. */
        public static final Part ALL = new Part(Instant.EPOCH, false);

        private void fill(PreparedStatement select) throws SQLException {
            select.setString(1, bound(since));
            select.setInt(2, away ? 0 : 1);
        }
    }

    /**
     * What entries come to.
     *
     * @param questions that were sent
     * @param away how many of them left this machine
     * @param usage what they cost
     */
    public record Total(int questions, int away, Usage usage) {}

    /** The newest entries, newest first. @param most how many */
    public synchronized List<Entry> newest(Part part, int most) {
        try (var select = connection.prepareStatement(
                "select * from ledger where at >= ? and local <= ? order by number desc limit ?")) {
            part.fill(select);
            select.setInt(3, most);
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

    /** Every entry since then without its words, oldest first. */
    public synchronized List<Exchange> exchanges(Instant since) {
        try (var select = connection.prepareStatement("""
                select at, model, local, question_tokens, answer_tokens, seconds, dollars, outcome
                from ledger where at >= ? order by number
                """)) {
            select.setString(1, bound(since));
            try (var rows = select.executeQuery()) {
                var exchanges = new ArrayList<Exchange>();
                while (rows.next()) {
                    exchanges.add(new Exchange(
                            Instant.parse(rows.getString("at")),
                            rows.getString("model"),
                            rows.getInt("local") == 1,
                            usage(rows),
                            rows.getString("outcome")));
                }
                return exchanges;
            }
        } catch (SQLException broken) {
            throw new StoreBroken("cannot read the ledger: " + broken.getMessage(), broken);
        }
    }

    /** What all entries come to. */
    public synchronized Total total(Part part) {
        try (var select = connection.prepareStatement("""
                select count(*) filter (where outcome = 'asked') as questions,
                    count(*) filter (where outcome = 'asked' and local = 0) as away,
                    coalesce(sum(max(question_tokens, 0)), 0) as question_tokens,
                    coalesce(sum(max(answer_tokens, 0)), 0) as answer_tokens, coalesce(sum(max(seconds, 0)), 0) as seconds,
                    coalesce(sum(max(dollars, 0)), 0) as dollars from ledger where at >= ? and local <= ?
                """)) {
            part.fill(select);
            try (var row = select.executeQuery()) {
                return new Total(row.getInt("questions"), row.getInt("away"), usage(row));
            }
        } catch (SQLException broken) {
            throw new StoreBroken("cannot read the ledger: " + broken.getMessage(), broken);
        }
    }

    /** Times are texts, and a fraction of a second sorts before none: whole seconds without their zone sort before both. */
    private static String bound(Instant from) {
        return from.truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", "");
    }

    private static Usage usage(ResultSet row) throws SQLException {
        return new Usage(
                count(row.getLong("question_tokens")),
                count(row.getLong("answer_tokens")),
                seconds(row.getDouble("seconds")),
                row.getDouble("dollars"));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                Instant.parse(row.getString("at")),
                row.getString("model"),
                row.getInt("local") == 1,
                row.getString("role"),
                row.getString("prompt"),
                row.getString("sent"),
                usage(row),
                row.getString("outcome"));
    }

    private static int count(long tokens) {
        return Math.clamp(tokens, 0, Integer.MAX_VALUE);
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
