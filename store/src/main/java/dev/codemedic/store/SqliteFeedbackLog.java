package dev.codemedic.store;

import dev.codemedic.core.failure.Fingerprint;
import dev.codemedic.core.learn.Feedback;
import dev.codemedic.core.learn.FeedbackLog;
import dev.codemedic.core.learn.Outcome;
import dev.codemedic.core.learn.Solved;
import dev.codemedic.core.patch.ChangeKey;
import dev.codemedic.core.propose.Provenance;
import dev.codemedic.core.rank.Score;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What became of proposals, in a project's database. */
record SqliteFeedbackLog(Database database, CaseMapper mapper) implements FeedbackLog {

    private static final String IN = Arrays.stream(Feedback.Kind.values())
            .filter(Feedback.Kind::in)
            .map(kind -> "'" + kind.name() + "'")
            .collect(Collectors.joining(", "));

    SqliteFeedbackLog(Database database) {
        this(database, new CaseMapper());
    }

    @Override
    public void add(Feedback feedback) {
        database.within("note what became of a proposal", () -> insert(feedback));
    }

    /** Adds it; within a piece of work. */
    int insert(Feedback feedback) throws SQLException, IOException {
        var healed = database.row(
                        row -> mapper.read(row.getString(1)),
                        "select whole from heal where number = ?",
                        feedback.heal())
                .orElseThrow(() -> new IOException("heal " + feedback.heal() + " is forgotten"));
        var proposal = healed.proposals().stream()
                .filter(each -> each.rank() == feedback.rank())
                .findFirst()
                .orElseThrow(() -> new IOException("heal " + feedback.heal() + " has no proposal " + feedback.rank()));
        var origin = proposal.assessment().candidate().provenance();
        var score = proposal.score();
        return database.run(
                """
                    insert into feedback (heal, rank, kind, reason, automatic, at, fingerprint, source, name, shape, change,
                        verdict, s, r, h, c, confidence)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                feedback.heal(),
                feedback.rank(),
                feedback.kind().name(),
                feedback.reason(),
                feedback.automatic() ? 1 : 0,
                feedback.at(),
                healed.diagnosis().failure().fingerprint().text(),
                origin.source(),
                origin.name(),
                proposal.shape(),
                ChangeKey.of(proposal.diff()),
                proposal.assessment().verdict().word(),
                score.total(),
                score.evidence(),
                score.history(),
                score.similarity(),
                score.confidence());
    }

    @Override
    public int withdraw(Fingerprint failure) {
        return database.within(
                "take rejections back",
                () -> database.run(
                        "delete from feedback where fingerprint = ? and kind = ?",
                        failure.text(),
                        Feedback.Kind.REJECTED.name()));
    }

    @Override
    public List<Feedback> automatic(Instant from, int most) {
        return database.within(
                "read what became of what was applied",
                () -> database.rows(SqliteFeedbackLog::feedback, """
                        select last.* from feedback last join feedback first
                            on first.heal = last.heal and first.rank = last.rank
                            and first.automatic = 1 and first.kind = ? and first.at >= ?
                        where last.number in (select max(number) from feedback group by heal, rank)
                        group by last.number order by max(first.number) desc limit ?
                        """, Feedback.Kind.ACCEPTED.name(), from, most));
    }

    @Override
    public List<Outcome> outcomes(int most) {
        return database.within(
                "read what became of proposals", () -> database.rows(SqliteFeedbackLog::outcome, """
                select * from feedback where number in
                    (select max(number) from feedback group by heal, rank)
                order by number desc limit ?
                """, most));
    }

    @Override
    public List<Solved> solved(int most) {
        return database.within(
                "read solved failures",
                () -> database.rows(
                        row -> new Solved(
                                row.getLong("heal"),
                                "M-" + row.getLong("incident"),
                                row.getInt("rank"),
                                Feedback.Kind.valueOf(row.getString("kind")),
                                row.getString("shape"),
                                row.getString("traits"),
                                Instant.parse(row.getString("at"))),
                        """
                        select feedback.*, heal.incident, heal.traits from feedback join heal on heal.number = feedback.heal
                        where feedback.number in (select max(number) from feedback group by heal, rank)
                            and kind in (%s)
                        order by feedback.number desc limit ?
                        """.formatted(IN),
                        most));
    }

    @Override
    public List<Feedback> of(long heal) {
        return database.within(
                "read what became of a heal",
                () -> database.rows(
                        SqliteFeedbackLog::feedback, "select * from feedback where heal = ? order by number", heal));
    }

    @Override
    public int automaticSince(Instant from) {
        return database.within(
                "count what was applied",
                () -> database.row(
                                row -> row.getInt(1),
                                "select count(*) from feedback where automatic = 1 and kind = ? and at >= ?",
                                Feedback.Kind.ACCEPTED.name(),
                                from)
                        .orElse(0));
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        return new Outcome(
                feedback(row),
                new Fingerprint(row.getString("fingerprint")),
                new Provenance(row.getString("source"), row.getString("name")),
                row.getString("shape"),
                row.getString("change"),
                row.getString("verdict"),
                new Score(
                        row.getDouble("s"),
                        row.getDouble("r"),
                        row.getDouble("h"),
                        row.getDouble("c"),
                        row.getDouble("confidence"),
                        List.of()));
    }

    private static Feedback feedback(ResultSet row) throws SQLException {
        return new Feedback(
                row.getLong("heal"),
                row.getInt("rank"),
                Feedback.Kind.valueOf(row.getString("kind")),
                row.getString("reason"),
                row.getInt("automatic") == 1,
                Instant.parse(row.getString("at")));
    }
}
