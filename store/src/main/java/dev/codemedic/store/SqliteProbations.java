package dev.codemedic.store;

import dev.codemedic.core.learn.Feedback;
import dev.codemedic.core.learn.Incident;
import dev.codemedic.core.learn.Probation;
import dev.codemedic.core.learn.Probations;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Probations in a project's database. */
record SqliteProbations(Database database) implements Probations {

    @Override
    public void note(Probation probation) {
        database.within(
                "note a probation",
                () -> database.run(
                        """
                        insert into probation (change, heal, rank, begun, runs, until, state, doubt)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (change) do update set runs = excluded.runs, state = excluded.state
                        """,
                        probation.change(),
                        probation.heal(),
                        probation.rank(),
                        probation.begun(),
                        probation.runs(),
                        probation.until(),
                        probation.state(),
                        probation.doubt()));
    }

    @Override
    public OptionalInt passed(String change) {
        return database.within(
                        "count a run",
                        () -> database.row(
                                row -> row.getInt(1),
                                "update probation set runs = runs - 1 where change = ? and state = ? returning runs",
                                change,
                                Probation.State.OPEN))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    @Override
    public void doubt(String change, String why) {
        database.within(
                "note a doubt",
                () -> database.run(
                        "update probation set doubt = ? where change = ? and state = ?",
                        why,
                        change,
                        Probation.State.OPEN));
    }

    @Override
    public boolean end(
            String change, Probation.State state, Optional<Feedback> feedback, Optional<Incident.State> incident) {
        return database.within("end a probation", () -> {
            int ended = database.run(
                    "update probation set state = ? where change = ? and state = ?",
                    state,
                    change,
                    Probation.State.OPEN);
            if (ended == 0) {
                return false;
            }
            if (feedback.isPresent()) {
                new SqliteFeedbackLog(database).insert(feedback.get());
            }
            if (incident.isPresent()) {
                database.run("""
                        update incident set state = ? where number =
                            (select incident from heal join probation on heal.number = probation.heal where change = ?)
                        """, incident.get(), change);
            }
            return true;
        });
    }

    @Override
    public Optional<Probation> of(String change) {
        return database.within(
                "read a probation",
                () -> database.row(SqliteProbations::probation, "select * from probation where change = ?", change));
    }

    @Override
    public List<Probation> open() {
        return database.within(
                "read probations",
                () -> database.rows(
                        SqliteProbations::probation,
                        "select * from probation where state = ? order by begun",
                        Probation.State.OPEN));
    }

    private static Probation probation(ResultSet row) throws SQLException {
        return new Probation(
                row.getString("change"),
                row.getLong("heal"),
                row.getInt("rank"),
                Instant.parse(row.getString("begun")),
                row.getInt("runs"),
                Instant.parse(row.getString("until")),
                Probation.State.valueOf(row.getString("state")),
                row.getString("doubt"));
    }
}
