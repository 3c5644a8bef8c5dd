package dev.codemedic.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.codemedic.core.behaviour.Behaviour;
import dev.codemedic.core.decide.Decision;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Frame;
import dev.codemedic.core.learn.Case;
import dev.codemedic.core.learn.Incident;
import dev.codemedic.core.rank.Proposal;
import dev.codemedic.core.repair.Effort;
import dev.codemedic.core.repair.TestState;
import dev.codemedic.core.verify.Assessment;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;

/** Cases and incidents as JSON for other programs. Field names are stable; times are ISO 8601, durations seconds. */
public final class CaseJson {
    private final ObjectMapper mapper = new ObjectMapper();
    private final Path root;

    /** @param root the project's root, to name files relative to */
    public CaseJson(Path root) {
        this.root = root;
    }

    /**
     * Incidents as one line.
     *
     * @param incidents in the order to list them, each with its failure as last seen
     */
    public String incidents(SequencedMap<Incident, Optional<Failure>> incidents) {
        var json = mapper.createObjectNode();
        var all = json.putArray("incidents");
        incidents.forEach((incident, failure) -> {
            var entry = all.addObject();
            incident(entry, incident);
            failure.ifPresent(seen -> brief(entry, seen));
        });
        return JsonLine.of(json);
    }

    private void brief(ObjectNode entry, Failure failure) {
        entry.put("language", failure.language());
        entry.put("type", failure.root().type());
        entry.put("message", failure.root().message());
        failure.prime()
                .ifPresent(frame -> entry.put("file", relative(frame.file())).put("line", frame.line()));
    }

    /** Tests of which none is to be repaired, as one line. */
    public static String healthy(TestState tests) {
        var json = new ObjectMapper().createObjectNode();
        tests(json.putObject("tests"), tests);
        json.putArray("proposals");
        return JsonLine.of(json);
    }

    /** Why there is nothing that could be healed, as one line. */
    public static String stopped(String reason, String detail, String advice) {
        var json = new ObjectMapper().createObjectNode();
        json.putObject("decision")
                .put("kind", "stop")
                .put("reason", reason)
                .put("detail", detail)
                .put("advice", advice);
        json.putArray("proposals");
        return JsonLine.of(json);
    }

    /** A heal as one line. */
    public String heal(Incident incident, Case healed) {
        var json = mapper.createObjectNode();
        incident(json, incident);
        failure(json.putObject("failure"), healed.diagnosis().failure());
        var diagnosis = json.putObject("diagnosis");
        diagnosis.put("category", word(healed.diagnosis().category()));
        diagnosis.put("cause", healed.diagnosis().cause());
        diagnosis.put("advice", healed.diagnosis().advice());
        var sites = diagnosis.putArray("sites");
        healed.diagnosis()
                .sites()
                .forEach(site -> sites.addObject()
                        .put("file", relative(site.file()))
                        .put("line", site.line())
                        .put("suspicion", site.suspicion())
                        .put("reason", site.reason()));
        decision(json.putObject("decision"), healed.decision());
        var proposals = json.putArray("proposals");
        healed.proposals().forEach(proposal -> proposal(proposals.addObject(), proposal));
        candidates(json.putArray("candidates"), healed);
        healed.tested().ifPresent(tests -> tests(json.putObject("tests"), tests));
        if (!healed.account().isEmpty()) {
            var account = json.putArray("models");
            healed.account().forEach(account::add);
        }
        if (healed.effort().tried() > 0) {
            effort(json.putObject("search"), healed.effort());
        }
        json.put("sandbox", healed.sandbox());
        json.put("seconds", healed.time().toNanos() / 1e9);
        if (!healed.memo().proposed().isZero()) {
            json.put("proposed_seconds", healed.memo().proposed().toNanos() / 1e9);
        }
        var phases = json.putObject("phases");
        healed.phases().forEach(phase -> phases.put(phase.name(), phase.time().toNanos() / 1e9));
        return JsonLine.of(json);
    }

    private static void tests(ObjectNode json, TestState tests) {
        var failing = json.putArray("failing");
        tests.failing().forEach(failing::add);
        json.put("passing", tests.passing().size());
        var unsteady = json.putArray("unsteady");
        tests.unsteady().forEach(unsteady::add);
        json.put("skipped", tests.skipped());
    }

    private static void effort(ObjectNode json, Effort effort) {
        json.put("candidates", effort.tried());
        json.put("invalid", effort.invalid());
        json.put("passing", effort.passing());
        json.put("seconds", effort.time().toNanos() / 1e9);
        json.put("candidates_per_second", effort.perSecond());
        json.put("ratio_to_tests", effort.ratio());
        json.put("workers", effort.workers());
        json.put("exhausted", effort.exhausted());
        var evidence = json.putArray("evidence");
        effort.evidence().forEach(evidence::add);
    }

    private static void incident(ObjectNode json, Incident incident) {
        json.put("id", incident.id());
        json.put("fingerprint", incident.fingerprint().text());
        json.put("seen", incident.seen());
        json.put("first", incident.first().toString());
        json.put("last", incident.last().toString());
        json.put("state", word(incident.state()));
    }

    private void failure(ObjectNode json, Failure failure) {
        var root = failure.root();
        json.put("kind", word(failure.kind()));
        json.put("language", failure.language());
        json.put("type", root.type());
        json.put("message", root.message());
        json.put("exit", failure.run().exit().status());
        var tests = json.putArray("tests");
        failure.tests().forEach(tests::add);
        var command = json.putArray("command");
        failure.run().command().arguments().forEach(command::add);
        var frames = json.putArray("frames");
        root.projectFrames().forEach(frame -> frame(frames.addObject(), frame));
    }

    private void frame(ObjectNode json, Frame frame) {
        json.put("file", relative(frame.file()));
        json.put("line", frame.line());
        json.put("function", frame.function());
        var locals = json.putObject("locals");
        frame.locals()
                .forEach(
                        variable -> locals.put(variable.name(), variable.value().text()));
    }

    private static void decision(ObjectNode json, Decision decision) {
        switch (decision) {
            case Decision.Apply(var proposal, var reason) ->
                json.put("kind", "apply").put("proposal", proposal.rank()).put("detail", reason);
            case Decision.Diagnose(var proposal, var reason) ->
                json.put("kind", "diagnose").put("proposal", proposal.rank()).put("detail", reason);
            case Decision.Ask(var proposal, var reason) ->
                json.put("kind", "ask").put("proposal", proposal.rank()).put("detail", reason);
            case Decision.Stop(var reason, var detail) ->
                json.put("kind", "stop").put("reason", reason.code()).put("detail", detail);
        }
    }

    private void proposal(ObjectNode json, Proposal proposal) {
        json.put("rank", proposal.rank());
        assessment(json, proposal.assessment());
        var score = proposal.score();
        json.putObject("score")
                .put("S", score.total())
                .put("R", score.evidence())
                .put("H", score.history())
                .put("C", score.similarity())
                .put("confidence", score.confidence());
        json.put("diff", proposal.diff());
        var checks = json.putArray("checks");
        proposal.assessment()
                .checks()
                .forEach(check -> checks.addObject()
                        .put("gate", word(check.gate()))
                        .put("passed", check.passed())
                        .put("detail", check.detail()));
        behaviour(json.putObject("behaviour"), proposal.assessment().behaviour());
        var files = json.putArray("files");
        proposal.assessment().candidate().patch().files().forEach(file -> files.add(relative(file.file())));
    }

    private static void behaviour(ObjectNode json, Behaviour behaviour) {
        json.put("compared", behaviour.compared());
        json.put("differing", behaviour.differing());
        var differences = json.putArray("differences");
        behaviour
                .differences()
                .forEach(difference -> differences
                        .addObject()
                        .put("call", difference.call())
                        .put("before", difference.before())
                        .put("after", difference.after())
                        .put("times", difference.times()));
        var functions = json.putArray("functions");
        behaviour.functions().forEach(functions::add);
        var leftOut = json.putArray("left_out");
        behaviour.leftOut().forEach(leftOut::add);
    }

    private static void candidates(ArrayNode json, Case healed) {
        healed.assessments().forEach(assessment -> assessment(json.addObject(), assessment));
    }

    private static void assessment(ObjectNode json, Assessment assessment) {
        json.put("explanation", assessment.candidate().explanation());
        json.put("source", assessment.candidate().provenance().toString());
        json.put("prior", assessment.candidate().prior());
        json.put("verdict", assessment.verdict().word());
        json.put("evidence", assessment.verdict().headline());
        var suppressions = json.putArray("suppressions");
        assessment.suppressions().forEach(suppressions::add);
    }

    private String relative(Path file) {
        return (file.isAbsolute() && file.startsWith(root) ? root.relativize(file) : file).toString();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
