package dev.codemedic.store;

import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Fingerprint;
import dev.codemedic.core.learn.Case;
import dev.codemedic.core.learn.CaseStore;
import dev.codemedic.core.learn.HealFacts;
import dev.codemedic.core.learn.Incident;
import dev.codemedic.core.learn.KeptCase;
import dev.codemedic.core.rank.Guess;
import dev.codemedic.core.rank.Proposal;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Incidents and heals in a project's database. */
record SqliteCaseStore(Database database, CaseMapper mapper) implements CaseStore {
    private static final String WITH_INCIDENT =
            "select heal.number as heal, whole, incident.* from heal join incident on incident.number = heal.incident ";

    SqliteCaseStore(Database database) {
        this(database, new CaseMapper());
    }

    @Override
    public KeptCase record(Case healed) {
        return database.within("record a heal", () -> {
            var number = incidentNumber(healed);
            long heal = insertHeal(number, healed);
            insertCandidates(heal, healed);
            insertMemory(number, healed);
            return new KeptCase(heal, byNumber(number).orElseThrow(), healed);
        });
    }

    /** An upsert would use up a number even where the incident is known, and leave holes in the ids. */
    private long incidentNumber(Case healed) throws SQLException, IOException {
        var failure = healed.diagnosis().failure();
        var state = healed.proposals().isEmpty() ? Incident.State.NO_FIX : Incident.State.PROPOSED;
        var fingerprint = failure.fingerprint().text();
        var known = database.row(row -> row.getLong(1), """
                update incident set seen = seen + 1, last_seen = ?, place = ?,
                    state = case state when 'NOT_A_BUG' then state else ? end
                where fingerprint = ? returning number
                """, healed.at(), place(failure), state, fingerprint);
        if (known.isPresent()) {
            return known.get();
        }
        return database.row(
                        row -> row.getLong(1),
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
                        state)
                .orElseThrow();
    }

    private static String place(Failure failure) {
        return failure.prime()
                .map(frame -> frame.file().getFileName() + ":" + frame.line())
                .orElse("");
    }

    private long insertHeal(long incident, Case healed) throws SQLException, IOException {
        return database.row(
                        row -> row.getLong(1),
                        """
                        insert into heal (incident, at, seconds, sandbox, category, decision, cause, whole, proposed,
                            circumstances, traits)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning number
                        """,
                        incident,
                        healed.at(),
                        healed.time().toNanos() / 1e9,
                        healed.sandbox(),
                        healed.diagnosis().category(),
                        healed.decision().getClass().getSimpleName().toLowerCase(Locale.ROOT),
                        healed.diagnosis().cause(),
                        mapper.write(healed),
                        healed.memo().proposed().toNanos() / 1e9,
                        healed.memo().circumstances(),
                        healed.memo().traits())
                .orElseThrow();
    }

    private void insertCandidates(long heal, Case healed) throws SQLException {
        int position = 0;
        for (var assessment : healed.assessments()) {
            var candidate = assessment.candidate();
            var proposal = healed.proposals().stream()
                    .filter(each -> each.assessment().candidate().equals(candidate))
                    .findFirst();
            database.run(
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
                    proposal.map(Proposal::diff).orElse(null));
        }
    }

    private void insertMemory(long incident, Case healed) throws SQLException {
        var root = healed.diagnosis().failure().root();
        var functions = root.projectFrames()
                .map(frame -> frame.owner() + " " + frame.function())
                .collect(Collectors.joining(" "));
        database.run(
                "insert into memory (incident, type, message, cause, functions) values (?, ?, ?, ?, ?)",
                incident,
                root.type(),
                root.message(),
                healed.diagnosis().cause(),
                functions);
    }

    @Override
    public Incident again(Incident incident, Instant at) {
        return database.within("note that a failure was seen again", () -> {
            database.run("update incident set seen = seen + 1, last_seen = ? where number = ?", at, number(incident));
            return byNumber(number(incident)).orElseThrow();
        });
    }

    @Override
    public List<Incident> incidents() {
        return database.within(
                "list incidents",
                () -> database.rows(
                        SqliteCaseStore::incident, "select * from incident order by last_seen desc, number desc"));
    }

    @Override
    public Optional<Incident> incident(String id) {
        if (id.equalsIgnoreCase("last")) {
            return incidents().stream().findFirst();
        }
        var digits = id.toUpperCase(Locale.ROOT).startsWith("M-") ? id.substring(2) : id;
        if (!digits.matches("\\d{1,9}")) {
            return Optional.empty();
        }
        return database.within("find an incident", () -> byNumber(Long.parseLong(digits)));
    }

    @Override
    public Optional<Incident> incident(Fingerprint fingerprint) {
        return database.within(
                "find an incident",
                () -> database.row(
                        SqliteCaseStore::incident, "select * from incident where fingerprint = ?", fingerprint.text()));
    }

    private Optional<Incident> byNumber(long number) throws SQLException, IOException {
        return database.row(SqliteCaseStore::incident, "select * from incident where number = ?", number);
    }

    static Incident incident(ResultSet row) throws SQLException {
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
    public Optional<KeptCase> latest(Incident incident) {
        return database.within(
                "read a heal",
                () -> database.row(
                        this::kept,
                        WITH_INCIDENT + "where heal.incident = ? order by heal.number desc limit 1",
                        number(incident)));
    }

    @Override
    public Optional<KeptCase> heal(long number) {
        return database.within(
                "read a heal", () -> database.row(this::kept, WITH_INCIDENT + "where heal.number = ?", number));
    }

    private KeptCase kept(ResultSet row) throws SQLException, IOException {
        return new KeptCase(row.getLong("heal"), incident(row), mapper.read(row.getString("whole")));
    }

    @Override
    public List<HealFacts> facts() {
        return database.within("count heals", () -> database.rows(HealFactsQuery::facts, HealFactsQuery.SQL));
    }

    @Override
    public void moved(Incident incident, Incident.State state) {
        database.within(
                "note a state",
                () -> database.run("update incident set state = ? where number = ?", state, number(incident)));
    }

    @Override
    public void transition(String heal, String state, String detail) {
        database.within(
                "journal a transition",
                () -> database.run(
                        "insert into transition (heal, at, state, detail) values (?, ?, ?, ?)",
                        heal,
                        Instant.now(),
                        state,
                        detail));
    }

    @Override
    public List<Guess> guesses(String source, String name, int most) {
        return database.within(
                "read what became of changes",
                () -> database.rows(
                        row -> new Guess(row.getDouble(1), row.getInt(2) == 1), """
                        select prior, verdict <> 'rejected' and suppression = 0 from candidate
                        where source = ? and substr(name, 1, length(?)) = ? order by heal desc limit ?
                        """, source, name, name, most));
    }
}
