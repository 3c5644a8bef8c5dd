package dev.codemedic.store;

import dev.codemedic.core.learn.Autonomy;
import dev.codemedic.core.learn.Caps;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** What medic did without asking, in a project's database. */
record SqliteAutonomy(Database database) implements Autonomy {
    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder().appendInstant(9).toFormatter(Locale.ROOT);

    @Override
    public void note(Event event, String why, Instant at) {
        database.within(
                "note what was done without asking",
                () -> database.run("insert into autonomy (at, event, why) values (?, ?, ?)", told(at), event, why));
    }

    @Override
    public int count(Event event, Instant from) {
        return database.within(
                "count what was done without asking",
                () -> database.row(
                                row -> row.getInt(1),
                                "select count(*) from autonomy where event = ? and at >= ?",
                                event,
                                told(from))
                        .orElse(0));
    }

    @Override
    public int countRearmed(Event event, Instant from) {
        return database.within(
                "count what was done without asking",
                () -> database.row(row -> row.getInt(1), """
                                select count(*) from autonomy where event = ? and at >= ? and number >
                                    (select coalesce(max(number), 0) from autonomy where event = ?)
                                """, event, told(from), Event.REARMED)
                        .orElse(0));
    }

    /** One statement counts and takes: no other process can write between the two. */
    @Override
    public OptionalLong claim(Caps caps, Instant at) {
        return database.within(
                        "claim a change",
                        () -> database.row(
                                row -> row.getLong(1),
                                """
                                insert into autonomy (at, event, why) select ?, ?, ''
                                where (select count(*) from autonomy where event = ? and at >= ?) < ?
                                    and (select count(*) from autonomy where event = ? and at >= ?) < ?
                                returning number
                                """,
                                told(at),
                                Event.APPLIED,
                                Event.APPLIED,
                                told(Caps.hourBefore(at)),
                                caps.hour(),
                                Event.APPLIED,
                                told(Caps.dayBefore(at)),
                                caps.day()))
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    @Override
    public void release(long claim) {
        database.within(
                "give a change back",
                () -> database.run("delete from autonomy where number = ? and event = ?", claim, Event.APPLIED));
    }

    @Override
    public Optional<Open> open() {
        return database.within(
                "read the breaker",
                () -> database.row(
                                row -> row.getString("event").equals(Event.OPENED.name())
                                        ? Optional.of(
                                                new Open(Instant.parse(row.getString("at")), row.getString("why")))
                                        : Optional.<Open>empty(),
                                "select * from autonomy where event in (?, ?) order by number desc limit 1",
                                Event.OPENED,
                                Event.REARMED)
                        .flatMap(last -> last));
    }

    @Override
    public Instant rearmed() {
        return database.within(
                "read the breaker",
                () -> database.row(
                                row -> Instant.parse(row.getString(1)),
                                "select at from autonomy where event = ? order by number desc limit 1",
                                Event.REARMED)
                        .orElse(Instant.EPOCH));
    }

    /** Times are compared as texts: all of one length. */
    private static String told(Instant at) {
        return TIME.format(at);
    }
}
