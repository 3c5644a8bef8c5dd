package dev.codemedic.store;

import dev.codemedic.core.failure.Fingerprint;
import dev.codemedic.core.learn.Feedback;
import dev.codemedic.core.learn.Outcome;
import dev.codemedic.core.learn.SharedHistory;
import dev.codemedic.core.learn.StoreBroken;
import dev.codemedic.core.propose.Provenance;
import dev.codemedic.core.rank.Score;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** What became of proposals in all projects of a user, in one SQLite file. */
public final class SqliteSharedHistory implements SharedHistory {
    private static final Fingerprint UNKNOWN = new Fingerprint("");

    private final Database database;

    private SqliteSharedHistory(Database database) {
        this.database = database;
    }

    /**
     * Opens a database, which is made where there is none. A damaged file is set aside, never overwritten.
     *
     * @throws StoreBroken where the file can be neither opened nor made
     */
    public static SqliteSharedHistory open(Path file) {
        return new SqliteSharedHistory(new Database(DatabaseFile.open(file, Schema.SHARED)));
    }

    @Override
    public void note(String project, Outcome outcome) {
        var feedback = outcome.feedback();
        var score = outcome.score();
        database.within(
                "note what became of a proposal",
                () -> database.run(
                        """
                        insert into outcome (project, heal, rank, kind, automatic, at, source, name, verdict, s, r, h, c,
                            confidence)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (project, heal, rank) do update set kind = excluded.kind, at = excluded.at
                        """,
                        project,
                        feedback.heal(),
                        feedback.rank(),
                        feedback.kind().name(),
                        feedback.automatic() ? 1 : 0,
                        feedback.at(),
                        outcome.provenance().source(),
                        outcome.provenance().name(),
                        outcome.verdict(),
                        score.total(),
                        score.evidence(),
                        score.history(),
                        score.similarity(),
                        score.confidence()));
    }

    @Override
    public List<Outcome> others(String project, int most) {
        return database.within(
                "read what became of proposals elsewhere",
                () -> database.rows(
                        SqliteSharedHistory::outcome,
                        "select * from outcome where project <> ? order by at desc limit ?",
                        project,
                        most));
    }

    @Override
    public int forget(String project) {
        return database.within(
                "forget a project", () -> database.run("delete from outcome where project = ?", project));
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        return new Outcome(
                new Feedback(
                        row.getLong("heal"),
                        row.getInt("rank"),
                        Feedback.Kind.valueOf(row.getString("kind")),
                        "",
                        row.getInt("automatic") == 1,
                        Instant.parse(row.getString("at"))),
                UNKNOWN,
                new Provenance(row.getString("source"), row.getString("name")),
                "",
                "",
                row.getString("verdict"),
                new Score(
                        row.getDouble("s"),
                        row.getDouble("r"),
                        row.getDouble("h"),
                        row.getDouble("c"),
                        row.getDouble("confidence"),
                        List.of()));
    }

    @Override
    public void close() {
        database.close();
    }
}
