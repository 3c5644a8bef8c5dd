package dev.codemedic.store;

import dev.codemedic.core.decide.StopReason;
import dev.codemedic.core.learn.Feedback;
import dev.codemedic.core.learn.HealFacts;
import dev.codemedic.core.propose.Provenance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads every heal in figures by one query. Of a whole case only the reason of those without a proposal is looked up. */
final class HealFactsQuery {
    static final String SQL = """
            select incident.*, heal.number as heal, heal.at, heal.seconds, heal.proposed, heal.decision,
                case heal.decision when 'stop' then json_extract(heal.whole, '$.decision.reason') end as reason,
                best.source, best.name, best.verdict, last.kind,
                (select min(at) from feedback where feedback.heal = heal.number and kind in ('ACCEPTED', 'EDITED')) as written
            from heal
                join incident on incident.number = heal.incident
                left join candidate as best on best.heal = heal.number and best.position =
                    (select min(position) from candidate where candidate.heal = heal.number and rank = 1)
                left join feedback as last on last.number =
                    (select max(number) from feedback where feedback.heal = heal.number)
            order by heal.number
            """;

    private HealFactsQuery() {}

    static HealFacts facts(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        return new HealFacts(
                row.getLong("heal"),
                SqliteCaseStore.incident(row),
                row.getString("language"),
                row.getString("type"),
                row.getString("place"),
                Instant.parse(row.getString("at")),
                seconds(row.getDouble("seconds")),
                seconds(row.getDouble("proposed")),
                row.getString("decision"),
                reason == null ? null : StopReason.valueOf(reason),
                best(row),
                fate(row));
    }

    private static HealFacts.@Nullable Best best(ResultSet row) throws SQLException {
        var source = row.getString("source");
        return source == null
                ? null
                : new HealFacts.Best(new Provenance(source, row.getString("name")), row.getString("verdict"));
    }

    private static HealFacts.@Nullable Fate fate(ResultSet row) throws SQLException {
        var kind = row.getString("kind");
        var written = row.getString("written");
        return kind == null
                ? null
                : new HealFacts.Fate(Feedback.Kind.valueOf(kind), written == null ? null : Instant.parse(written));
    }

    private static Duration seconds(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }
}
