package dev.codemedic.store;

import dev.codemedic.core.learn.Forgetting;
import dev.codemedic.core.learn.Incident;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Takes rows out of a project's database, whose file then holds no trace of them. */
record SqliteForgetting(Database database) implements Forgetting {

    @Override
    public Forgotten incidents(List<Incident> incidents) {
        var forgotten = database.within("forget", () -> {
            int heals = 0;
            int feedback = 0;
            int lessons = 0;
            for (var incident : incidents) {
                long number = Long.parseLong(incident.id().substring(2));
                var own = "(select number from heal where incident = ?)";
                feedback += database.run("delete from feedback where heal in " + own, number);
                lessons += database.run("delete from lesson where heal in " + own, number);
                transitions("heal.incident = ?", number);
                database.run("delete from memory where incident = ?", number);
                heals += database.run("delete from heal where incident = ?", number);
                database.run("delete from incident where number = ?", number);
            }
            return new Forgotten(incidents.size(), heals, feedback, lessons);
        });
        database.shrink();
        return forgotten;
    }

    @Override
    public Forgotten retain(Instant since, int most) {
        return database.within("forget old heals", () -> {
            var old = "heal.number in (" + """
                    select heal.number from heal join incident on incident.number = heal.incident
                    where (heal.at < ? or heal.number <= coalesce(
                            (select number from heal order by number desc limit 1 offset ?), 0))
                        and not (incident.state = 'APPLIED' and heal.number =
                            (select max(number) from heal as newest where newest.incident = heal.incident)))
                    """;
            var any = database.row(row -> row.getInt(1), "select count(*) from heal where " + old, since, most);
            if (any.orElse(0) == 0) {
                return new Forgotten(0, 0, 0, 0);
            }
            transitions(old, since, most);
            int heals = database.run("delete from heal where " + old, since, most);
            var orphans = "from incident where not exists (select 1 from heal where heal.incident = incident.number)";
            database.run("delete from memory where incident in (select number " + orphans + ")");
            int incidents = database.run("delete " + orphans);
            return new Forgotten(incidents, heals, 0, 0);
        });
    }

    /** Transitions are written before their heal is, and bear no number of it: their time tells. */
    private void transitions(String which, Object... values) throws SQLException, IOException {
        database.run(
                "delete from transition where exists (select 1 from heal where " + which
                        + " and julianday(transition.at) between julianday(heal.at) - 1e-5"
                        + " and julianday(heal.at) + heal.seconds / 86400 + 1e-5)",
                values);
    }
}
