package dev.codemedic.bench.learning;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The baseline: SQLite's full-text search (FTS5) with its own ranking (bm25), over the table that the store keeps. */
final class TextSearch implements Search, AutoCloseable {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final Connection connection;

    TextSearch() {
        try {
            connection = DriverManager.getConnection("jdbc:sqlite::memory:");
            try (var statement = connection.createStatement()) {
                statement.execute(
                        "create virtual table memory using fts5 (incident unindexed, type, message, cause, functions)");
            }
        } catch (SQLException broken) {
            throw new IllegalStateException("no full-text search: " + broken.getMessage(), broken);
        }
    }

    @Override
    public List<String> like(Labelled failure, List<Labelled> memory, int most) {
        try {
            fill(memory);
            return matching(question(failure.text()), most);
        } catch (SQLException broken) {
            throw new IllegalStateException("the full-text search failed: " + broken.getMessage(), broken);
        }
    }

    private void fill(List<Labelled> memory) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement();
                var insert = connection.prepareStatement("insert into memory values (?, ?, ?, ?, ?)")) {
            statement.execute("delete from memory");
            for (var remembered : memory) {
                var text = remembered.text();
                insert.setString(1, remembered.id());
                insert.setString(2, text.type());
                insert.setString(3, text.message());
                insert.setString(4, text.cause());
                insert.setString(5, text.functions());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
    }

    private List<String> matching(String question, int most) throws SQLException {
        var found = new ArrayList<String>();
        if (question.isEmpty()) {
            return found;
        }
        try (var select = connection.prepareStatement(
                "select incident from memory where memory match ? order by bm25(memory), incident limit ?")) {
            select.setString(1, question);
            select.setInt(2, most);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }

    private static String question(Labelled.Text text) {
        return Stream.of(text.type(), text.message(), text.cause(), text.functions())
                .flatMap(part -> WORD.matcher(part).results())
                .map(match -> '"' + match.group() + '"')
                .distinct()
                .collect(Collectors.joining(" OR "));
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException leftOpen) {
            throw new IllegalStateException("cannot close the full-text search", leftOpen);
        }
    }
}
