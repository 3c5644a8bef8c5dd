package dev.codemedic.store;

import dev.codemedic.core.learn.Probation;
import dev.codemedic.core.learn.Probations;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Probations in a project's database. */
record SqliteProbations(Database database) implements Probations {

    @Override
    public void note(Probation probation) {
        database.within(
                "note a probation",
                () -> database.run(
                        """
                        insert into probation (change, heal, rank, begun, runs, until, state) values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (change) do update set runs = excluded.runs, state = excluded.state
                        """,
                        probation.change(),
                        probation.heal(),
                        probation.rank(),
                        probation.begun(),
                        probation.runs(),
                        probation.until(),
                        probation.state()));
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
                Probation.State.valueOf(row.getString("state")));
    }
}
