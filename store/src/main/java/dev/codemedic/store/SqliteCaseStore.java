package dev.codemedic.store;

import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Fingerprint;
import dev.codemedic.core.learn.Case;
import dev.codemedic.core.learn.CaseStore;
import dev.codemedic.core.learn.Incident;
import dev.codemedic.core.learn.StoreBroken;
import dev.codemedic.core.propose.Provenance;
import dev.codemedic.core.rank.Guess;
import dev.codemedic.core.rank.Proposal;
import dev.codemedic.core.rank.Tally;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The memory of a project in one SQLite file. */
public final class SqliteCaseStore implements CaseStore {
    private final Connection connection;
    private final CaseMapper mapper = new CaseMapper();

    private SqliteCaseStore(Connection connection) {
        this.connection = connection;
    }

    /**
     * Opens a database, which is made where there is none. A damaged file is set aside, never overwritten.
     *
     * @throws StoreBroken where the file can be neither opened nor made
     */
    public static SqliteCaseStore open(Path file) {
        return new SqliteCaseStore(DatabaseFile.open(file));
    }

    @Override
    public synchronized Incident record(Case healed) {
        return within("record a heal", () -> {
            var number = incidentNumber(healed);
            long heal = insertHeal(number, healed);
            insertCandidates(heal, healed);
            insertMemory(number, healed);
            return byNumber(number).orElseThrow();
        });
    }

    /** An upsert would use up a number even where the incident is known, and leave holes in the ids. */
    private long incidentNumber(Case healed) throws SQLException {
        var failure = healed.diagnosis().failure();
        var state = healed.proposals().isEmpty() ? Incident.State.NO_FIX : Incident.State.PROPOSED;
        var fingerprint = failure.fingerprint().text();
        try (var update = prepare("""
                        update incident set seen = seen + 1, last_seen = ?, place = ?, state = ?
                        where fingerprint = ? returning number
                        """, healed.at(), place(failure), state, fingerprint);
                var row = update.executeQuery()) {
            if (row.next()) {
                return row.getLong(1);
            }
        }
        try (var insert = prepare(
                        """
                        insert into incident (fingerprint, language, type, place, seen, first_seen, last_seen, state)
                        values (?, ?, ?, ?, 1, ?, ?, ?) returning number
                        """,
                        fingerprint,
                        failure.language(),
                        failure.root().type(),
                        place(failure),
                        healed.at(),
                        healed.at(),
                        state);
                var row = insert.executeQuery()) {
            return row.getLong(1);
        }
    }

    private static String place(Failure failure) {
        return failure.prime()
                .map(frame -> frame.file().getFileName() + ":" + frame.line())
                .orElse("");
    }

    private long insertHeal(long incident, Case healed) throws SQLException {
        try (var insert = prepare(
                        """
                insert into heal (incident, at, seconds, sandbox, category, decision, cause, whole)
                values (?, ?, ?, ?, ?, ?, ?, ?) returning number
                """,
                        incident,
                        healed.at(),
                        healed.time().toNanos() / 1e9,
                        healed.sandbox(),
                        healed.diagnosis().category(),
                        healed.decision().getClass().getSimpleName().toLowerCase(Locale.ROOT),
                        healed.diagnosis().cause(),
                        mapper.write(healed));
                var row = insert.executeQuery()) {
            return row.getLong(1);
        }
    }

    private void insertCandidates(long heal, Case healed) throws SQLException {
        int position = 0;
        for (var assessment : healed.assessments()) {
            var candidate = assessment.candidate();
            var proposal = healed.proposals().stream()
                    .filter(each -> each.assessment().candidate().equals(candidate))
                    .findFirst();
            try (var insert = prepare(
                    """
                    insert into candidate (heal, position, source, name, explanation, prior, verdict, evidence,
                        suppression, rank, score, diff)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    heal,
                    position++,
                    candidate.provenance().source(),
                    candidate.provenance().name(),
                    candidate.explanation(),
                    candidate.prior(),
                    assessment.verdict().word(),
                    assessment.verdict().headline(),
                    assessment.suppression() ? 1 : 0,
                    proposal.map(Proposal::rank).orElse(null),
                    proposal.map(each -> each.score().total()).orElse(null),
                    proposal.map(Proposal::diff).orElse(null))) {
                insert.executeUpdate();
            }
        }
    }

    private void insertMemory(long incident, Case healed) throws SQLException {
        var root = healed.diagnosis().failure().root();
        var functions = root.projectFrames()
                .map(frame -> frame.owner() + " " + frame.function())
                .collect(Collectors.joining(" "));
        try (var insert = prepare(
                "insert into memory (incident, type, message, cause, functions) values (?, ?, ?, ?, ?)",
                incident,
                root.type(),
                root.message(),
                healed.diagnosis().cause(),
                functions)) {
            insert.executeUpdate();
        }
    }

    @Override
    public synchronized List<Incident> incidents() {
        return within("list incidents", () -> {
            try (var select = prepare("select * from incident order by last_seen desc, number desc");
                    var rows = select.executeQuery()) {
                var incidents = new ArrayList<Incident>();
                while (rows.next()) {
                    incidents.add(incident(rows));
                }
                return incidents;
            }
        });
    }

    @Override
    public synchronized Optional<Incident> incident(String id) {
        if (id.equalsIgnoreCase("last")) {
            return incidents().stream().findFirst();
        }
        var digits = id.toUpperCase(Locale.ROOT).startsWith("M-") ? id.substring(2) : id;
        if (!digits.matches("\\d{1,9}")) {
            return Optional.empty();
        }
        return within("find an incident", () -> byNumber(Long.parseLong(digits)));
    }

    private Optional<Incident> byNumber(long number) throws SQLException {
        try (var select = prepare("select * from incident where number = ?", number);
                var rows = select.executeQuery()) {
            return rows.next() ? Optional.of(incident(rows)) : Optional.empty();
        }
    }

    private static Incident incident(ResultSet row) throws SQLException {
        return new Incident(
                "M-" + row.getLong("number"),
                new Fingerprint(row.getString("fingerprint")),
                row.getInt("seen"),
                Instant.parse(row.getString("first_seen")),
                Instant.parse(row.getString("last_seen")),
                Incident.State.valueOf(row.getString("state")));
    }

    private static long number(Incident incident) {
        return Long.parseLong(incident.id().substring(2));
    }

    @Override
    public synchronized Optional<Case> latest(Incident incident) {
        return within("read a heal", () -> {
            try (var select = prepare(
                            "select whole from heal where incident = ? order by number desc limit 1",
                            number(incident));
                    var rows = select.executeQuery()) {
                return rows.next() ? Optional.of(mapper.read(rows.getString(1))) : Optional.empty();
            }
        });
    }

    @Override
    public synchronized void moved(Incident incident, Incident.State state) {
        within("note a state", () -> {
            try (var update = prepare("update incident set state = ? where number = ?", state, number(incident))) {
                return update.executeUpdate();
            }
        });
    }

    @Override
    public synchronized void transition(String heal, String state, String detail) {
        within("journal a transition", () -> {
            try (var insert = prepare(
                    "insert into transition (heal, at, state, detail) values (?, ?, ?, ?)",
                    heal,
                    Instant.now(),
                    state,
                    detail)) {
                return insert.executeUpdate();
            }
        });
    }

    @Override
    public synchronized void outcome(Incident incident, Provenance provenance, boolean kept) {
        within("note an outcome", () -> {
            try (var insert = prepare(
                    "insert into outcome (incident, at, source, name, kept) values (?, ?, ?, ?, ?)",
                    number(incident),
                    Instant.now(),
                    provenance.source(),
                    provenance.name(),
                    kept ? 1 : 0)) {
                return insert.executeUpdate();
            }
        });
    }

    @Override
    public synchronized List<Guess> guesses(String source, String name, int most) {
        return within("read what became of changes", () -> {
            try (var select = prepare("""
                            select prior, verdict <> 'rejected' and suppression = 0 from candidate
                            where source = ? and substr(name, 1, length(?)) = ? order by heal desc limit ?
                            """, source, name, name, most);
                    var rows = select.executeQuery()) {
                var guesses = new ArrayList<Guess>();
                while (rows.next()) {
                    guesses.add(new Guess(rows.getDouble(1), rows.getInt(2) == 1));
                }
                return guesses;
            }
        });
    }

    @Override
    public synchronized Tally tally(Provenance provenance) {
        return within("count outcomes", () -> {
            try (var select = prepare(
                            "select coalesce(sum(kept), 0), coalesce(sum(1 - kept), 0) from outcome where source = ? and name = ?",
                            provenance.source(),
                            provenance.name());
                    var row = select.executeQuery()) {
                return new Tally(row.getInt(1), row.getInt(2));
            }
        });
    }

    private PreparedStatement prepare(String sql, @org.jspecify.annotations.Nullable Object... values)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            var value = values[i];
            statement.setObject(
                    i + 1,
                    value instanceof Number || value instanceof String || value == null ? value : value.toString());
        }
        return statement;
    }

    /** A piece of work on the database. */
    @FunctionalInterface
    private interface Work<T> {
        T run() throws SQLException, IOException;
    }

    private <T> T within(String what, Work<T> work) {
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

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException leftOpen) {
            throw new StoreBroken("cannot close the store: " + leftOpen.getMessage(), leftOpen);
        }
    }
}
